package io.pagedesk.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How each projection runs.
 *
 * @param segments into how many parts the events of a new generation are divided; a conversation is in one
 * @param threads of each generation that is filled, on each instance
 * @param batchSize how many events are written at once
 * @param tokenClaimInterval how often an instance looks for segments that nobody has
 */
@ConfigurationProperties("pagedesk.projections")
record ProjectionSettings(
        @DefaultValue("2") int segments,
        @DefaultValue("2") int threads,
        @DefaultValue("500") int batchSize,
        @DefaultValue("5s") Duration tokenClaimInterval) {

    ProjectionSettings {
        atLeastOne("segments", segments);
        atLeastOne("threads", threads);
        atLeastOne("batch-size", batchSize);
        atLeastOne("token-claim-interval", tokenClaimInterval.toMillis());
    }

    private static void atLeastOne(String property, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("pagedesk.projections." + property + " must be at least 1");
        }
    }
}
