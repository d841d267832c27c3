package io.pagedesk.query.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as closing soon.
 *
 * @param closingWithin how long before the end of its window a ticket enters the inbox {@code closing}
 */
@ConfigurationProperties("pagedesk.tickets")
record ClosingSettings(@DefaultValue("4h") Duration closingWithin) {

    ClosingSettings {
        if (closingWithin.isNegative() || closingWithin.isZero()) {
            throw new IllegalArgumentException("pagedesk.tickets.closing-within must be longer than nothing");
        }
    }
}
