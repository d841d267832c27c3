package io.pagedesk.command.app;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code pagedesk.apps}.
 *
 * @param formerSecretFor how long webhooks that are signed with an App's former secret are accepted after a new one is
 *     set
 */
@Validated
@ConfigurationProperties("pagedesk.apps")
record AppProperties(@DefaultValue("24h") @DurationMin Duration formerSecretFor) {}
