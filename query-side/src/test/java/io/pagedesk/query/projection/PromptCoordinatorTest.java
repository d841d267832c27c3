package io.pagedesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptCoordinatorTest {

    private final PromptCoordinator coordinator = new PromptCoordinator("test");

    @AfterEach
    void stop() {
        coordinator.shutdownNow();
    }

    @Test
    void onlyThePauseForAFullSegmentIsShortened() {
        assertThat(millisUntilRun(100)).isBetween(-100L, 5L);
        assertThat(millisUntilRun(500)).isBetween(300L, 500L);
        assertThat(millisUntilRun(5_000)).isBetween(4_000L, 5_000L);
    }

    private long millisUntilRun(long delay) {
        return coordinator.schedule(() -> {}, delay, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS);
    }
}
