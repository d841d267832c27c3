package io.pagedesk.command.page;

/** How the desk came by a Page's token. */
public enum TokenSource {
    FACEBOOK_LOGIN,
    PASTED
}
