package io.pagedesk.command.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class TurnTakingEncoderTest {

    @Test
    void fewHashAtOnceFewWaitAndTheRestIsSentAway() throws Exception {
        SlowEncoder slow = new SlowEncoder();
        TurnTakingEncoder encoder = new TurnTakingEncoder(slow, 1);
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            List<Future<Boolean>> waiting = new ArrayList<>();
            for (int n = 0; n < 30; n++) {
                waiting.add(people.submit(() -> encoder.matches("password", "hash")));
            }
            await().until(() -> waiting.stream().filter(Future::isDone).count() >= 9);
            slow.goOn.countDown();

            int refused = 0;
            for (Future<Boolean> one : waiting) {
                try {
                    assertThat(one.get()).isTrue();
                } catch (ExecutionException e) {
                    assertThat(((RefusedException) e.getCause()).refusal().code())
                            .isEqualTo("busy");
                    refused++;
                }
            }
            assertThat(refused).isBetween(1, 9);
            assertThat(slow.most.get()).isEqualTo(1);
            assertThat(encoder.matches("password", "hash")).isTrue();
        } finally {
            people.shutdownNow();
        }
    }

    private static final class SlowEncoder implements PasswordEncoder {

        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
            }
            return true;
        }
    }
}
