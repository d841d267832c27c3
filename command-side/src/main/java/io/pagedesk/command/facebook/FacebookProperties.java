package io.pagedesk.command.facebook;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code pagedesk.facebook}: how admins log in with Facebook.
 *
 * @param businessManagement whether {@code business_management} is asked for as well; App Review wants a reason for it
 * @param loginWithin how long the dialog may take
 */
@Validated
@ConfigurationProperties("pagedesk.facebook")
record FacebookProperties(
        @DefaultValue("false") boolean businessManagement,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration loginWithin) {}
