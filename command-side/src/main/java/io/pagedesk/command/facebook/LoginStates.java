package io.pagedesk.command.facebook;

import io.pagedesk.command.digest.Digests;
import io.pagedesk.command.sql.SqlInstant;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The {@code state} of logins that have begun. It works once, for a while, and only in the browser that began. The
 * store is shared, since Facebook may send the browser back to another instance; only digests stand there.
 */
@Component
class LoginStates {

    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final FacebookProperties facebook;
    private final Clock clock;

    LoginStates(JdbcClient jdbc, FacebookProperties facebook, Clock clock) {
        this.jdbc = jdbc;
        this.facebook = facebook;
        this.clock = clock;
    }

    /**
     * What a login begins with.
     *
     * @param state goes to Facebook and comes back
     * @param browser stays in the browser
     */
    record Issued(String state, String browser) {}

    Issued begin(BegunLogin login) {
        Issued issued = new Issued(secret(), secret());
        forgetExpired();
        jdbc.sql("""
            INSERT INTO facebook_login_state (state_digest, browser_digest, app_id, username, expires_at)
            VALUES (?, ?, ?, ?, ?)""")
                .params(
                        Digests.sha256Hex(issued.state()),
                        Digests.sha256Hex(issued.browser()),
                        login.appId(),
                        login.agent(),
                        SqlInstant.of(clock.instant().plus(facebook.loginWithin())))
                .update();
        return issued;
    }

    /** Uses the state up; a browser that did not begin with it leaves it as it is. */
    Optional<BegunLogin> take(String state, String browser) {
        return find(state, browser).filter(login -> remove(state));
    }

    private Optional<BegunLogin> find(String state, String browser) {
        return jdbc.sql("""
            SELECT app_id, username FROM facebook_login_state
            WHERE state_digest = ? AND browser_digest = ? AND expires_at > ?""")
                .params(Digests.sha256Hex(state), Digests.sha256Hex(browser), SqlInstant.of(clock.instant()))
                .query((row, index) -> new BegunLogin(row.getString("app_id"), row.getString("username")))
                .optional();
    }

    private boolean remove(String state) {
        return jdbc.sql("DELETE FROM facebook_login_state WHERE state_digest = ?")
                        .param(Digests.sha256Hex(state))
                        .update()
                > 0;
    }

    private void forgetExpired() {
        jdbc.sql("DELETE FROM facebook_login_state WHERE expires_at <= ?")
                .param(SqlInstant.of(clock.instant()))
                .update();
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
