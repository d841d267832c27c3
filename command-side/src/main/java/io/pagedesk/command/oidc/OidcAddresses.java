package io.pagedesk.command.oidc;

/** Where signing in at the company's issuer begins and comes back to; a registration's name follows. */
public final class OidcAddresses {

    public static final String ALL = "/api/session/oidc/**";
    public static final String START = "/api/session/oidc/start";
    public static final String CALLBACK = "/api/session/oidc/callback";

    static final String COOKIE_PATH = "/api/session/oidc";

    private OidcAddresses() {}
}
