package io.pagedesk.command.page;

/**
 * A Page the desk knows.
 *
 * @param appId the App it was last connected through
 * @param testMode whether that App is in test mode
 */
public record ConnectedPage(String pageId, String appId, String name, boolean testMode, PageState state) {}
