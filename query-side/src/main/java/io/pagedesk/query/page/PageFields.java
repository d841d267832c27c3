package io.pagedesk.query.page;

/** The names in the documents of Pages and Apps. */
final class PageFields {

    static final String PAGES = "pages";
    static final String APPS = "apps";

    static final String NAME = "name";
    static final String APP_ID = "appId";
    static final String TEST_MODE = "testMode";

    static final String CONNECTED = "connected";
    static final String CREDENTIALS_EXPIRED = "credentialsExpired";
    static final String RESTRICTED = "restricted";
    /** A cause that is neither of these, with its {@link #REASON}; null without one. */
    static final String HELD = "held";

    static final String REASON = "reason";
    static final String UNTIL = "until";

    private PageFields() {}
}
