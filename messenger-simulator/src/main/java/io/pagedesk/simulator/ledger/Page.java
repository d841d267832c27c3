package io.pagedesk.simulator.ledger;

/**
 * A Facebook Page.
 *
 * @param tokenValid false once the token died, as after a password change
 * @param listed whether {@code /me/accounts} shows it; Pages of a business portfolio may be missing there
 */
public record Page(String id, String name, String token, boolean tokenValid, boolean listed) {

    public Page(String id, String name, String token) {
        this(id, name, token, true, true);
    }

    public Page withTokenValid(boolean valid) {
        return new Page(id, name, token, valid, listed);
    }

    public Page withToken(String newToken) {
        return new Page(id, name, newToken, true, listed);
    }
}
