package io.pagedesk.query.colleague;

/** The names in a colleague's document; its id is the username. */
final class ColleagueFields {

    static final String COLLECTION = "colleagues";
    static final String NAME = "name";
    static final String ROLES = "roles";
    static final String ACTIVE = "active";

    private ColleagueFields() {}
}
