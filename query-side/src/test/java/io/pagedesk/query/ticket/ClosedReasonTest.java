package io.pagedesk.query.ticket;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.query.desk.ConversationFacts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClosedReasonTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void whileAReplyCanLeaveThereIsNoReason() {
        ReplyWindow window = ConversationFacts.windowFrom(NOON, 1);

        assertThat(ClosedReason.of(window, NOON)).isNull();
        assertThat(ClosedReason.of(window, NOON.plus(DAY.multipliedBy(6)))).isNull();
    }

    @Test
    void aWindowThatNobodyOpenedWaitsForTheCustomer() {
        assertThat(ClosedReason.of(new ReplyWindow(null, null, null, 0, 0, false), NOON))
                .isEqualTo("no-customer-message");
    }

    @Test
    void afterSevenDaysTheWindowIsOver() {
        assertThat(ClosedReason.of(ConversationFacts.windowFrom(NOON, 1), NOON.plus(DAY.multipliedBy(7))))
                .isEqualTo("window-expired");
    }

    @Test
    void betweenADayAndSevenTheReplyMayBeUsed() {
        ReplyWindow used = ConversationFacts.windowFrom(NOON, 0);

        assertThat(ClosedReason.of(used, NOON.plus(DAY))).isEqualTo("human-agent-reply-used");
        assertThat(ClosedReason.of(used, NOON.plus(DAY.multipliedBy(7)))).isEqualTo("window-expired");
    }

    @Test
    void aDeskThatAllowsNoHumanAgentReplyHasUsedNone() {
        ReplyWindow none = new ReplyWindow(NOON, NOON.plus(DAY), NOON.plus(DAY.multipliedBy(7)), 0, 0, false);

        assertThat(ClosedReason.of(none, NOON.plus(DAY))).isEqualTo("window-expired");
    }

    @Test
    void f8AWindowThatMetaClosedSaysSo() {
        ReplyWindow closed = new ReplyWindow(NOON, NOON.plusSeconds(9), NOON.plusSeconds(9), 1, 1, true);

        assertThat(ClosedReason.of(closed, NOON.plusSeconds(10))).isEqualTo("closed-by-meta");
    }
}
