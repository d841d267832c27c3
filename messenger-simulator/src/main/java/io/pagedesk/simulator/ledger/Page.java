package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A Facebook Page.
 *
 * @param tokenValid false once the token died, as after a password change
 * @param listed whether {@code /me/accounts} shows it; Pages of a business portfolio may be missing there
 * @param restriction the error that its sends get while Meta restricts it
 */
public record Page(
        String id,
        String name,
        String token,
        boolean tokenValid,
        boolean listed,
        @Nullable Restriction restriction) {

    /** Meta's error for a restricted Page. */
    public record Restriction(int code, @Nullable Integer subcode) {

        /** The error of a Page that violated a policy. */
        public static final Restriction POLICY = new Restriction(368, null);
    }

    public Page(String id, String name, String token) {
        this(id, name, token, true, true, null);
    }

    public Page withTokenValid(boolean valid) {
        return new Page(id, name, token, valid, listed, restriction);
    }

    public Page withToken(String newToken) {
        return new Page(id, name, newToken, true, listed, restriction);
    }

    public Page withListed(boolean shown) {
        return new Page(id, name, token, tokenValid, shown, restriction);
    }

    public Page withRestriction(@Nullable Restriction error) {
        return new Page(id, name, token, tokenValid, listed, error);
    }
}
