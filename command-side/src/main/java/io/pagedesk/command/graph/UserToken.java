package io.pagedesk.command.graph;

/** A Facebook user's token, with the App that it was issued for. */
public record UserToken(AppCredentials app, String token) {

    @Override
    public String toString() {
        return "UserToken[appId=" + app.appId() + "]";
    }
}
