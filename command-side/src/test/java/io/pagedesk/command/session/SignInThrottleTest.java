package io.pagedesk.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.problem.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInThrottleTest extends RunningDesk {

    @Autowired
    private SignInThrottle throttle;

    @BeforeEach
    @AfterEach
    void nobodyFailedLately() {
        advance(SignInThrottle.WINDOW);
        throttle.forgetOldAttempts();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM login_attempt")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theEleventhAttemptOnAnAccountWaitsWithTheRightPasswordToo() {
        desk().tokenOfNewAgent("olga", "AGENT");
        failTenTimes("olga");

        Answer refused = desk().signIn("Olga", "a password for olga").isProblem(429, "too-many-attempts");

        assertThat(refused.header("Retry-After")).isEqualTo("300");
        assertThat(refused.body().get("retryAfter").intValue()).isEqualTo(300);
    }

    @Test
    void anUnknownAccountIsThrottledLikeAKnownOne() {
        failTenTimes("nobody-there");

        desk().signIn("nobody-there", "guess").isProblem(429, "too-many-attempts");
    }

    @Test
    void anAddressIsThrottledOverAllAccounts() {
        IntStream.range(0, 10).forEach(i -> throttle.begin("somebody-" + i, "192.0.2.1"));

        assertThat(refused("somebody-else", "192.0.2.1")).isTrue();
        assertThat(refused("somebody-else", "192.0.2.2")).isFalse();
    }

    @Test
    void theWindowSlides() {
        IntStream.range(0, 5).forEach(i -> throttle.begin("paul", "192.0.2." + i));
        advance(Duration.ofMinutes(3));
        IntStream.range(5, 10).forEach(i -> throttle.begin("paul", "192.0.2." + i));
        assertThat(refused("paul", "198.51.100.1")).isTrue();

        advance(Duration.ofMinutes(2).minusMillis(1));
        assertThat(refused("paul", "198.51.100.1")).isTrue();
        advance(Duration.ofMillis(1));

        assertThat(refused("paul", "198.51.100.1")).isFalse();
    }

    @Test
    void waitingIsNotFailing() {
        IntStream.range(0, 10).forEach(i -> throttle.begin("rita", "192.0.2." + i));
        advance(Duration.ofMinutes(4));
        IntStream.range(0, 20)
                .forEach(i -> assertThat(refused("rita", "198.51.100.1")).isTrue());
        advance(Duration.ofMinutes(1));

        assertThat(refused("rita", "198.51.100.1")).isFalse();
    }

    @Test
    void successStartsTheAccountAfreshAndSparesTheAddressNothingElse() {
        IntStream.range(0, 9).forEach(i -> throttle.begin("sven", "192.0.2.9"));

        throttle.succeeded(throttle.begin("sven", "192.0.2.9"));

        assertThat(refused("sven", "198.51.100.1")).isFalse();
        assertThat(refused("tina", "192.0.2.9")).isFalse();
        assertThat(refused("tina", "192.0.2.9")).isTrue();
    }

    @Test
    void manyAttemptsAtOnceGetNoMoreGuesses() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = Stream.generate(
                            () -> (Callable<Boolean>) () -> !refused("ulla", "192.0.2.77"))
                    .limit(60)
                    .toList();
            int guesses = 0;
            for (Future<Boolean> attempt : callers.invokeAll(attempts)) {
                guesses += attempt.get() ? 1 : 0;
            }
            assertThat(guesses).isBetween(1, 10);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void whatWasTypedIsNotStored() {
        throttle.begin("my-password-in-the-wrong-field", "192.0.2.1");

        assertThat(jdbc.sql("SELECT subject FROM login_attempt")
                        .query(String.class)
                        .list())
                .allSatisfy(subject -> assertThat(subject).matches("[0-9a-f]{64}"));
    }

    private void failTenTimes(String username) {
        IntStream.range(0, 10)
                .forEach(i -> desk().signIn(username, "guess " + i).isProblem(401, "wrong-credentials"));
    }

    private boolean refused(String username, String address) {
        try {
            throttle.begin(username, address);
            return false;
        } catch (RefusedException e) {
            assertThat(e.refusal().code()).isEqualTo("too-many-attempts");
            return true;
        }
    }
}
