package io.pagedesk.query.access;

/** The names in the documents of agents and ended sessions. */
final class AccessFields {

    static final String AGENTS = "agents";
    static final String ENDED_SESSIONS = "ended_sessions";
    static final String ACTIVE = "active";
    /** Sessions from before this instant are over. */
    static final String SESSIONS_ENDED_AT = "sessionsEndedAt";

    static final String USERNAME = "username";
    static final String ENDED_AT = "endedAt";

    private AccessFields() {}
}
