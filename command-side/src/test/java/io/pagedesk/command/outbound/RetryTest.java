package io.pagedesk.command.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {

    private static final OutboundProperties.Retry RETRY = Outbound.RETRY;

    @ParameterizedTest
    @CsvSource({"1,2000,2400", "2,4000,4800", "5,32000,38400", "8,250000,300000", "9,250000,300000", "900,250000,300000"
    })
    void eachFailureDoublesThePatienceUpToTheLongest(int failures, long atLeast, long atMost) {
        for (int part = 0; part < 200; part++) {
            assertThat(RETRY.delayAfter(failures, "part-" + part).toMillis()).isBetween(atLeast, atMost);
        }
    }

    @Test
    void partsThatFailedTogetherDoNotComeTogether() {
        Set<Duration> delays = IntStream.range(0, 1_000)
                .mapToObj(part -> RETRY.delayAfter(9, "part-" + part))
                .collect(Collectors.toSet());

        assertThat(delays).hasSizeGreaterThan(400);
        assertThat(RETRY.delayAfter(9, "part-1")).isEqualTo(RETRY.delayAfter(9, "part-1"));
    }
}
