package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.graph.send.Call;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What passes by itself is tried again, ever more patiently, and in order. */
@ExtendWith(DeskExtension.class)
class RetriedSendIT {

    private static final Duration FIRST_DELAY = Duration.ofMillis(200);

    private final RunningDesk desk;
    private final CustomerChat chat;

    RetriedSendIT(RunningDesk desk) {
        this.desk = desk;
        this.chat = desk.newCustomer();
    }

    @BeforeEach
    void customerWrote() {
        chat.writes("Where is my parcel?");
    }

    @Test
    void afterServerErrorsTheReplyArrivesOnce() {
        desk.messenger().begin(Misbehaviour.of(MisbehaviourKind.SERVER_ERRORS).times(2));

        chat.awaitLeft(chat.isAnswered("On its way."));

        assertThat(chat.calls()).extracting(Call::status).containsExactly(503, 503, 200);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void aPassingErrorIsRetriedWithBackOff() {
        desk.messenger().begin(Misbehaviour.refusing(2, null).times(3));

        String replyId = chat.isAnswered("On its way.");

        chat.awaitLeft(replyId);
        assertThat(chat.parts(replyId).get(0).at("/delivery/error").isNull()).isTrue();
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
        List<Instant> at = chat.calls().stream().map(Call::at).toList();
        assertThat(at).hasSize(4);
        for (int retry = 1; retry < at.size(); retry++) {
            assertThat(Duration.between(at.get(retry - 1), at.get(retry)))
                    .isGreaterThanOrEqualTo(FIRST_DELAY.multipliedBy(1L << (retry - 1)));
        }
    }

    @Test
    void aConversationKeepsItsOrderWhileItsFirstReplyIsRetriedAndOthersGoOn() {
        CustomerChat other = desk.newCustomer();
        other.writes("And mine?");
        desk.clock().stop();
        desk.messenger().begin(Misbehaviour.refusing(2, null).times(1));
        String first = chat.isAnswered("On its way.");
        eventually(() -> assertThat(chat.parts(first))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.at("/delivery/error/code").asInt(0)).isEqualTo(2)));

        String second = chat.isAnswered("It is here.");
        other.awaitLeft(other.isAnswered("Yours, too."));

        assertThat(chat.stateOf(first)).isEqualTo("QUEUED");
        assertThat(chat.received()).isEmpty();

        desk.clock().goOn();

        chat.awaitLeft(first);
        chat.awaitLeft(second);
        assertThat(chat.receivedTexts()).containsExactly("On its way.", "It is here.");
        assertThat(chat.calls())
                .extracting(it -> it.body().at("/message/text").asString())
                .containsExactly("On its way.", "On its way.", "It is here.");
    }
}
