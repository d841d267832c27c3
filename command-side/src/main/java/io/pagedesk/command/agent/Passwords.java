package io.pagedesk.command.agent;

import io.pagedesk.command.secret.SecretBox;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords, and checks them with the same work whether the account exists or not. */
@Component
public class Passwords {

    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final SecretBox secrets;
    private final String nobodysHash;

    Passwords(AccountTable accounts, PasswordEncoder encoder, SecretBox secrets) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.secrets = secrets;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    /** The hash of a password, encrypted, as it is stored. */
    public String hash(String password) {
        return secrets.encrypt(encoder.encode(password));
    }

    /** The active account with this password; empty without saying what did not match. */
    public Optional<Account> check(String username, String password) {
        Optional<String> hash = Usernames.possible(username)
                ? accounts.findPasswordHash(username).map(secrets::decrypt)
                : Optional.empty();
        boolean matches = encoder.matches(password, hash.orElse(nobodysHash));
        Optional<Account> account = matches ? accounts.find(username).filter(Account::active) : Optional.empty();
        if (account.isPresent() && hash.filter(encoder::upgradeEncoding).isPresent()) {
            accounts.setPasswordHash(username, hash(password));
        }
        return account;
    }
}
