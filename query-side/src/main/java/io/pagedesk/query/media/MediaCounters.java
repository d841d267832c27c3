package io.pagedesk.query.media;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** {@code pagedesk.media.kept}, {@code .failed} by reason, both of this instance, and {@code .waiting} of all. */
@Component
class MediaCounters {

    private final Counter kept;
    private final Map<MediaFailure, Counter> failed = new EnumMap<>(MediaFailure.class);

    MediaCounters(MeterRegistry registry, MediaWork work) {
        this.kept = Counter.builder("pagedesk.media.kept")
                .description("attachments copied")
                .register(registry);
        for (MediaFailure failure : MediaFailure.values()) {
            failed.put(
                    failure,
                    Counter.builder("pagedesk.media.failed")
                            .description("attachments that are not copied, for good")
                            .tag("reason", failure.word())
                            .register(registry));
        }
        Gauge.builder("pagedesk.media.waiting", work, MediaWork::waiting)
                .description("attachments still to be copied")
                .register(registry);
    }

    void kept() {
        kept.increment();
    }

    void failed(MediaFailure failure) {
        Objects.requireNonNull(failed.get(failure)).increment();
    }
}
