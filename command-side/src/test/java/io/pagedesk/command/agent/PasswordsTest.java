package io.pagedesk.command.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.pagedesk.command.secret.SecretBox;
import io.pagedesk.events.agent.AgentRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

class PasswordsTest {

    private static final PasswordEncoder NEW = pbkdf2(2_000);
    private static final PasswordEncoder OLD = pbkdf2(1_000);

    private final AccountTable accounts = mock(AccountTable.class);
    private final SecretBox secrets = mock(SecretBox.class);
    private final PasswordEncoder encoder = spy(new DelegatingPasswordEncoder("new", Map.of("new", NEW, "old", OLD)));
    private final Passwords passwords = new Passwords(accounts, encoder, secrets);

    @BeforeEach
    void stored() {
        when(secrets.decrypt(anyString())).thenAnswer(call -> call.getArgument(0));
        when(secrets.encrypt(anyString())).thenAnswer(call -> call.getArgument(0));
        account("ada", true, "{new}" + NEW.encode("right password"));
        account("gone", false, "{new}" + NEW.encode("right password"));
        account("old", true, "{old}" + OLD.encode("right password"));
    }

    @Test
    void theRightPasswordOfAnActiveAccountIsAccepted() {
        assertThat(passwords.check("ada", "right password"))
                .map(Account::username)
                .contains("ada");
    }

    @Test
    void everyFailureCostsOneHashOfTheSameKind() {
        assertThat(passwords.check("ada", "wrong password")).isEmpty();
        assertThat(passwords.check("gone", "right password")).isEmpty();
        assertThat(passwords.check("nobody", "right password")).isEmpty();

        verify(encoder, times(3)).matches(anyString(), argThat(hash -> hash.startsWith("{new}")));
    }

    @Test
    void anOldHashIsReplacedAtTheNextSignIn() {
        assertThat(passwords.check("old", "right password")).isPresent();
        assertThat(passwords.check("ada", "right password")).isPresent();

        verify(accounts).setPasswordHash(eq("old"), argThat(hash -> hash.startsWith("{new}")));
        verify(accounts, never()).setPasswordHash(eq("ada"), anyString());
    }

    @Test
    void passwordsAreHashedWithTheRoundsThatOwaspAsksFor() {
        String hash = new PasswordHashing()
                .agentPasswordEncoder()
                .encode("a long passphrase of more than 72 bytes, where bcrypt would stop to look at all of it");

        assertThat(hash).startsWith("{pbkdf2-sha256-600k}");
        assertThat(new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                        .matches(
                                "a long passphrase of more than 72 bytes, where bcrypt would stop to look at all of it",
                                hash.substring(hash.indexOf('}') + 1)))
                .isTrue();
    }

    private void account(String username, boolean active, String hash) {
        when(accounts.find(username))
                .thenReturn(
                        Optional.of(new Account(username, "Name", List.of(AgentRole.AGENT), active, Instant.EPOCH)));
        when(accounts.findPasswordHash(username)).thenReturn(Optional.of(hash));
    }

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
