package io.pagedesk.command.conversation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code pagedesk.messaging}: the windows that Meta allows. A change holds for what customers do from then on.
 *
 * @param standardWindow how long replies may leave freely after a customer's act
 * @param standardWindowBy other durations for single acts, such as {@code ad-click}
 * @param humanAgentWindow until when a human's tagged reply may leave, from the customer's last message
 * @param humanAgentMaxReplies how many of them; 0 none, -1 no limit
 */
@Validated
@ConfigurationProperties("pagedesk.messaging")
record MessagingProperties(
        @DefaultValue("24h") Duration standardWindow,
        @DefaultValue Map<OpeningAct, Duration> standardWindowBy,
        @DefaultValue("7d") Duration humanAgentWindow,
        @DefaultValue("1") @Min(-1) int humanAgentMaxReplies) {

    @AssertTrue(message = "pagedesk.messaging: windows must not be negative")
    boolean isNotNegative() {
        return !standardWindow.isNegative()
                && !humanAgentWindow.isNegative()
                && standardWindowBy.values().stream().noneMatch(Duration::isNegative);
    }

    WindowPolicy policy() {
        return new WindowPolicy(standardWindow, standardWindowBy, humanAgentWindow, humanAgentMaxReplies);
    }
}
