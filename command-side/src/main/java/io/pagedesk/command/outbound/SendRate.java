package io.pagedesk.command.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How fast a Page sends. A part that comes too early is told its own moment, so that thousands that come at once come
 * back one after the other and not together.
 */
@Component
class SendRate {

    /** A moment that has passed for longer is worth nothing: others used it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Set<String> MEDIA = Set.of("audio", "video");

    private final Clock clock;
    private final OutboundProperties.Rate rate;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<String, Instant> moments = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    SendRate(Clock clock, OutboundProperties outbound) {
        this.clock = clock;
        this.rate = outbound.rate();
    }

    /** Empty when the part may be sent now; else when it may. */
    Optional<Instant> mayNotLeaveUntil(QueuedPart part) {
        Instant now = clock.instant();
        Instant moment = moments.getIfPresent(part.id());
        if (moment == null || moment.isBefore(now.minus(GRACE))) {
            moment = now.plusNanos(nanosToWait(part));
        }
        if (moment.isAfter(now)) {
            moments.put(part.id(), moment);
            return Optional.of(moment);
        }
        moments.invalidate(part.id());
        return Optional.empty();
    }

    private long nanosToWait(QueuedPart part) {
        long nanos = bucket(part.pageId(), rate.sendsPerSecond()).consumeIgnoringRateLimits(1);
        boolean media = MEDIA.contains(part.message().at("/attachment/type").asString(""));
        return media
                ? Math.max(
                        nanos,
                        bucket(part.pageId() + "/media", rate.mediaPerSecond()).consumeIgnoringRateLimits(1))
                : nanos;
    }

    private Bucket bucket(String name, int perSecond) {
        return buckets.get(
                name,
                absent -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(new DeskTime(clock))
                        .build());
    }

    /** The desk's clock for Bucket4j. */
    private record DeskTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
