package io.pagedesk.query.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are made anew.
 *
 * @param whenChanged whether a view is made anew by itself, at the start, where the desk has newer projectors for it
 * @param keepOldFor how long what a rebuild replaced stays, for those that are just reading it
 */
@ConfigurationProperties("pagedesk.rebuild")
record RebuildSettings(
        @DefaultValue("true") boolean whenChanged,
        @DefaultValue("10m") Duration keepOldFor) {

    private static final Duration LEAST = Duration.ofSeconds(2);

    RebuildSettings {
        if (keepOldFor.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "pagedesk.rebuild.keep-old-for must be at least 2s: other instances still read what was replaced");
        }
    }
}
