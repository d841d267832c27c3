package io.pagedesk.command.session;

import io.pagedesk.command.agent.Account;
import io.pagedesk.command.agent.Passwords;
import io.pagedesk.command.problem.RefusedException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a password where not too many were wrong before; one that nobody had the time to look at was not wrong. */
@Component
class ThrottledPasswords {

    private final SignInThrottle throttle;
    private final Passwords passwords;

    ThrottledPasswords(SignInThrottle throttle, Passwords passwords) {
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /** The active account with this password; empty without saying what did not match. */
    Optional<Account> check(String username, String password, String address) {
        SignInThrottle.Attempt attempt = throttle.begin(username, address);
        try {
            Optional<Account> account = passwords.check(username, password);
            if (account.isPresent()) {
                throttle.succeeded(attempt);
            }
            return account;
        } catch (RefusedException busy) {
            throttle.takeBack(attempt);
            throw busy;
        }
    }
}
