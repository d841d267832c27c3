package io.pagedesk.command.page;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What use has shown of the features that Meta gives after App Review. */
record PageFeaturesView(FeatureView profileAccess, FeatureView humanAgent) {

    /**
     * @param state {@code UNTRIED} until the first customer, or the first reply after 24 hours, shows it
     * @param code with which Meta refused it; null where it refused nothing, or gave nothing
     */
    record FeatureView(
            State state,
            @Nullable Instant triedAt,
            @Nullable Integer code,
            @Nullable Integer subcode) {

        enum State {
            UNTRIED,
            AVAILABLE,
            UNAVAILABLE
        }

        static FeatureView of(@Nullable FeatureTrial trial) {
            return trial == null
                    ? new FeatureView(State.UNTRIED, null, null, null)
                    : new FeatureView(
                            trial.available() ? State.AVAILABLE : State.UNAVAILABLE,
                            trial.triedAt(),
                            trial.code(),
                            trial.subcode());
        }
    }

    static PageFeaturesView of(Map<PageFeature, FeatureTrial> trials) {
        return new PageFeaturesView(
                FeatureView.of(trials.get(PageFeature.PROFILE_ACCESS)),
                FeatureView.of(trials.get(PageFeature.HUMAN_AGENT)));
    }
}
