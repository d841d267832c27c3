package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class IntakeMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final IntakeMeters meters = new IntakeMeters(registry);

    @Test
    void inventedKindsDoNotMakeSeriesWithoutEnd() {
        for (int n = 0; n < 10_000; n++) {
            meters.ignored("invented-" + n);
        }

        assertThat(registry.find("pagedesk.intake.ignored").counters()).hasSize(IntakeMeters.MOST_KINDS + 1);
        assertThat(ignored(IntakeMeters.OTHER)).isEqualTo(10_000 - IntakeMeters.MOST_KINDS);
    }

    @Test
    void aKindThatHasASeriesKeepsIt() {
        meters.ignored("app_roles");
        manyAreInvented();
        meters.ignored("app_roles");

        assertThat(ignored("app_roles")).isEqualTo(2);
    }

    @Test
    void aNameOfABookCountsAsOther() {
        meters.ignored("x".repeat(65));

        assertThat(ignored(IntakeMeters.OTHER)).isEqualTo(1);
    }

    private void manyAreInvented() {
        for (int n = 0; n < 100; n++) {
            meters.ignored("another-" + n);
        }
    }

    private double ignored(String kind) {
        return registry.get("pagedesk.intake.ignored")
                .tag("kind", kind)
                .counter()
                .count();
    }
}
