package io.pagedesk.command.page;

/** What Meta lets a Page have only after App Review, and tells nobody about: using it shows. */
public enum PageFeature {
    /** Names of customers: Business Asset User Profile Access. */
    PROFILE_ACCESS,
    /** Replies between 24 hours and 7 days. */
    HUMAN_AGENT
}
