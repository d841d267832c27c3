package io.pagedesk.command.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code pagedesk.work}: how background work is done.
 *
 * @param threads how many pieces at once on this instance
 * @param polling how often due work is looked for, besides the wake-up of what this instance schedules itself
 * @param heartbeat how often a running piece says that it is alive; after four missed ones another instance takes over
 */
@ConfigurationProperties("pagedesk.work")
record WorkProperties(
        @DefaultValue("10") int threads,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("2s") Duration heartbeat) {}
