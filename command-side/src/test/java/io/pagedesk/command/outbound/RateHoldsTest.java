package io.pagedesk.command.outbound;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.pagedesk.command.desk.SettableClock;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphUsage;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateHoldsTest {

    private static final PageToken PAGE = new PageToken("42", "7", "token", "secret", null);
    private static final GraphUsage LITTLE = new GraphUsage(1, 1, 1, null);

    private final SettableClock clock = new SettableClock();
    private final PageHolds holds = mock(PageHolds.class);
    private final RateHolds rateHolds = new RateHolds(holds, Outbound.usual(), clock);

    @ParameterizedTest
    @CsvSource({"95,0,0", "0,95,0", "0,0,95", "0,0,100"})
    void nearALimitThePageIsHeldThoughTheCallSucceeded(int app, int page, int business) {
        rateHolds.answered(PAGE, new GraphUsage(app, page, business, null), null);

        isHeldFor(Duration.ofSeconds(2));
    }

    @Test
    void belowItIsNot() {
        rateHolds.answered(PAGE, new GraphUsage(94, 94, 94, Duration.ofMinutes(3)), null);
        rateHolds.answered(PAGE, LITTLE, error(190));
        rateHolds.answered(PAGE, LITTLE, error(2));

        verifyNoInteractions(holds);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80001})
    void aRateErrorHoldsThePageUntilTheTimeThatMetaTells(int code) {
        rateHolds.answered(PAGE, new GraphUsage(0, 0, 100, Duration.ofMinutes(19)), error(code));

        isHeldFor(Duration.ofMinutes(19));
    }

    @Test
    void whereMetaTellsNoTimeItIsHeldForLongerEachTimeAndCallsThatWereTogetherCountAsOne() {
        rateHolds.answered(PAGE, LITTLE, error(613));
        rateHolds.answered(PAGE, LITTLE, error(613));
        isHeldFor(Duration.ofSeconds(2), 2);

        clock.advance(Duration.ofSeconds(2));
        rateHolds.answered(PAGE, LITTLE, error(613));
        isHeldFor(Duration.ofSeconds(4));

        clock.advance(Duration.ofSeconds(4));
        rateHolds.answered(PAGE, LITTLE, null);
        rateHolds.answered(PAGE, LITTLE, error(613));
        isHeldFor(Duration.ofSeconds(2));
    }

    @Test
    void aShorterTimeDoesNotShortenTheHold() {
        rateHolds.answered(PAGE, new GraphUsage(0, 0, 100, Duration.ofMinutes(19)), error(613));
        rateHolds.answered(PAGE, LITTLE, error(613));

        isHeldFor(Duration.ofMinutes(19), 2);
    }

    @Test
    void anotherPageIsNotHeld() {
        rateHolds.answered(PAGE, LITTLE, error(613));

        rateHolds.answered(new PageToken("43", "7", "token", "secret", null), LITTLE, null);

        verify(holds, never()).hold(eq("43"), any(), any());
    }

    private void isHeldFor(Duration duration) {
        isHeldFor(duration, 1);
    }

    private void isHeldFor(Duration duration, int times) {
        verify(holds, times(times))
                .hold("42", HoldReason.RATE_LIMITED, clock.instant().plus(duration));
    }

    private static GraphError error(int code) {
        return new GraphError(code, null, 400, "words", false, "trace");
    }
}
