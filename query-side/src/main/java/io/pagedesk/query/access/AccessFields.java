package io.pagedesk.query.access;

/** The names in the documents of agents, ended sessions and API tokens. */
final class AccessFields {

    static final String AGENTS = "agents";
    static final String API_TOKENS = "api_tokens";
    static final String ENDED_SESSIONS = "ended_sessions";
    static final String ACTIVE = "active";
    /** Sessions from before this instant are over. */
    static final String SESSIONS_ENDED_AT = "sessionsEndedAt";

    static final String USERNAME = "username";
    static final String ENDED_AT = "endedAt";

    static final String NAME = "name";
    static final String ROLE = "role";
    static final String SECRET_SHA256 = "secretSha256";
    static final String EXPIRES_AT = "expiresAt";
    static final String REVOKED = "revoked";

    private AccessFields() {}
}
