package io.pagedesk.command.page;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code pagedesk.pages}: how Pages are watched.
 *
 * @param subscriptionCheck how often Meta is asked whether it still sends a Page's webhooks
 * @param silentAfter a Page whose subscription is lost, and of which nothing came for so long, is an alert
 */
@Validated
@ConfigurationProperties("pagedesk.pages")
record PageProperties(
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration subscriptionCheck,
        @DefaultValue("24h") Duration silentAfter) {}
