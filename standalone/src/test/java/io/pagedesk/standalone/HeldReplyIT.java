package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F29: a reply that was held up is judged again when it leaves, by the window of that moment. */
@ExtendWith(DeskExtension.class)
class HeldReplyIT {

    private static final Duration UNTIL_THE_END = Duration.ofMinutes(10);
    private static final Duration PAST_THE_END = Duration.ofMinutes(20);

    private final RunningDesk desk;
    private final String pageId;
    private final CustomerChat chat;

    HeldReplyIT(RunningDesk desk) {
        this.desk = desk;
        this.pageId = desk.newPage();
        this.chat = desk.newCustomerOf(pageId);
    }

    @Test
    void f29HeldPastTheDayItLeavesAsHumanAgent() {
        chat.wrote(Duration.ofHours(24).minus(UNTIL_THE_END), "Where is my parcel?");
        desk.clock().stop();
        desk.messenger().begin(Misbehaviour.of(MisbehaviourKind.SERVER_ERRORS).times(1));
        Http.Answer accepted = chat.reply("On its way.");
        assertThat(accepted.json().path("basis").asString()).isEqualTo("RESPONSE");
        String replyId = accepted.json().path("replyId").asString();
        eventually(() -> assertThat(chat.parts(replyId))
                .singleElement()
                .satisfies(it -> assertThat(it.at("/delivery/error").isObject()).isTrue()));

        desk.clock().forward(PAST_THE_END);
        desk.clock().goOn();

        chat.awaitLeft(replyId);
        assertThat(chat.parts(replyId).get(0).at("/delivery/basis").asString()).isEqualTo("HUMAN_AGENT");
        assertThat(chat.received()).extracting(it -> it.sending().tag()).containsExactly("HUMAN_AGENT");
        assertThat(chat.reply("And more.").json().path("code").asString()).isEqualTo("human-agent-reply-used");
    }

    @Test
    void f29HeldPastTheWeekItFailsAndNoCallLeaves() {
        chat.wrote(Duration.ofDays(7).minus(UNTIL_THE_END), "Where is my parcel?");
        desk.messenger().pages().killToken(pageId);
        String replyId = chat.isAnswered("On its way.");
        eventually(() -> assertThat(desk.admin().get("/api/admin/pages").body())
                .containsPattern("\"pageId\":\"" + pageId + "\"[^{]*\"state\":\"CREDENTIALS_EXPIRED\""));
        int callsBefore = chat.calls().size();

        desk.clock().forward(PAST_THE_END);
        desk.messenger().pages().reviveToken(pageId);
        desk.admin().connectPage(desk.appId(), pageId, RunningDesk.tokenOf(pageId));

        chat.awaitState(replyId, "FAILED");
        assertThat(chat.parts(replyId).get(0).at("/delivery/error/message").asString())
                .isEqualTo("window-closed");
        assertThat(chat.calls()).hasSize(callsBefore);
        assertThat(chat.received()).isEmpty();
        assertThat(chat.ticket().at("/window/state").asString()).isEqualTo("CLOSED");
    }
}
