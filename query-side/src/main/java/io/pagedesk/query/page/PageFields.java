package io.pagedesk.query.page;

/** The names in the documents of Pages and Apps. */
final class PageFields {

    static final String PAGES = "pages";
    static final String APPS = "apps";
    static final String NAME = "name";
    static final String APP_ID = "appId";
    static final String TEST_MODE = "testMode";

    private PageFields() {}
}
