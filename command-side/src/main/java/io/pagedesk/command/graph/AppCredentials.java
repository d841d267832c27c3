package io.pagedesk.command.graph;

/** What an App proves itself with. */
public record AppCredentials(String appId, String appSecret) {

    /** The token of the App itself, as Meta forms it. */
    String token() {
        return appId + "|" + appSecret;
    }

    @Override
    public String toString() {
        return "AppCredentials[appId=" + appId + "]";
    }
}
