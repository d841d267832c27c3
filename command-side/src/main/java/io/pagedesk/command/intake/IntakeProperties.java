package io.pagedesk.command.intake;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code pagedesk.intake}: what is kept of webhooks.
 *
 * @param keepRawFor how long the raw body of each delivery is kept for support; zero keeps none
 */
@Validated
@ConfigurationProperties("pagedesk.intake")
record IntakeProperties(@DefaultValue("0s") Duration keepRawFor) {

    @AssertTrue(message = "pagedesk.intake.keep-raw-for must not be negative")
    boolean isNotNegative() {
        return !keepRawFor.isNegative();
    }

    boolean keepsRaw() {
        return !keepRawFor.isZero();
    }
}
