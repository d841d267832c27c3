package io.pagedesk.query.updates;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of live updates.
 *
 * @param heartbeat how often a stream tells the time, and its login is looked at
 * @param streamsPerAgent open at once for one login name, on each instance
 * @param streams open at once, on each instance
 */
@ConfigurationProperties("pagedesk.updates")
record UpdatesSettings(
        @DefaultValue("3s") Duration heartbeat,
        @DefaultValue("20") int streamsPerAgent,
        @DefaultValue("5000") int streams) {

    UpdatesSettings {
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("pagedesk.updates.heartbeat must be longer than nothing");
        }
    }
}
