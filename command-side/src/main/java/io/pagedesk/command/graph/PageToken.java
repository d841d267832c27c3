package io.pagedesk.command.graph;

/**
 * What it takes to call the Graph API for one Page.
 *
 * @param appSecret the secret of the App that the token was issued for, never of another one
 */
public record PageToken(String pageId, String appId, String token, String appSecret) {

    @Override
    public String toString() {
        return "PageToken[pageId=" + pageId + ", appId=" + appId + "]";
    }
}
