package io.pagedesk.command.app;

import java.util.List;

/**
 * What proves that a call comes from Meta for one App.
 *
 * @param secrets the secrets that a signature may be made with, the current one first
 */
public record AppSecret(String appId, List<String> secrets, String verifyToken) {

    public AppSecret {
        secrets = List.copyOf(secrets);
    }

    /** The secret that calls of the Graph API are proven with. */
    public String current() {
        return secrets.get(0);
    }

    @Override
    public String toString() {
        return "AppSecret[appId=" + appId + "]";
    }
}
