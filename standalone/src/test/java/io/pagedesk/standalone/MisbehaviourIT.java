package io.pagedesk.standalone;

import static io.pagedesk.simulator.misbehaviour.MisbehaviourKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.standalone.Trouble.Case;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each way in which Messenger can misbehave, driven against the running desk. */
@ExtendWith(DeskExtension.class)
class MisbehaviourIT {

    private static final List<Case> CASES = List.of(
            under(DUPLICATE_WEBHOOKS, "one message", WebhookTroubles::duplicatesAreOne),
            under(REORDER_WEBHOOKS, "Meta's order", WebhookTroubles::messagesStandInTheOrderOfTheirTimes),
            under(REORDER_WEBHOOKS, "receipt before echo", WebhookTroubles::receiptMayOvertakeTheEcho),
            under(DELAY_WEBHOOKS, "Meta's time", WebhookTroubles::lateMessageOpensTheWindowOfItsTime),
            under(BATCH_WEBHOOKS, "every item", WebhookTroubles::everyItemOfABodyIsTaken),
            under(TIMES_IN_SECONDS, "a moment of today", WebhookTroubles::secondsAreSeconds),
            under(TIMES_IN_SECONDS, "receipts count", WebhookTroubles::receiptInSecondsMarksWhatCameBefore),
            under(NUMERIC_IDS, "the same person", WebhookTroubles::numbersAreTheSameIds),
            under(DELIVERIES_WITHOUT_MIDS, "the watermark counts", WebhookTroubles::watermarkIsEnough),
            under(REFUSE_SENDS, "2 is retried", RefusedSends.isRetried(2, null)),
            under(REFUSE_SENDS, "1200 is retried", RefusedSends.isRetried(1200, null)),
            under(REFUSE_SENDS, "1/1357046 is uncertain", RefusedSends.isUncertain(1, 1357046)),
            under(REFUSE_SENDS, "10/2018278 closes the window", RefusedSends.closesTheWindow(10, 2018278)),
            under(REFUSE_SENDS, "551/1545041 fails", RefusedSends.failsForItselfAlone(551, 1545041)),
            under(REFUSE_SENDS, "613/2018338 fails", RefusedSends.failsForItselfAlone(613, 2018338)),
            under(REFUSE_SENDS, "100/2018001 fails", RefusedSends.failsForItselfAlone(100, 2018001)),
            under(REFUSE_SENDS, "100 fails", RefusedSends.failsForItselfAlone(100, null)),
            under(REFUSE_SENDS, "551 with HTTP 200 fails", RefusedSends.failsInSpiteOfHttp200(551, 1545041)),
            under(REFUSE_SENDS, "100/2018008 is tried once more", RefusedSends.isFetchedOnceMore(100, 2018008)),
            under(REFUSE_SENDS, "190 holds the Page", RefusedSends.holdsThePage(190, 460)),
            under(REFUSE_SENDS, "368 holds the Page", RefusedSends.holdsThePage(368, null)),
            under(REFUSE_SENDS, "10/1893063 holds the Page", RefusedSends.holdsThePage(10, 1893063)),
            under(REFUSE_SENDS, "10/2018300 waits", RefusedSends.waits(10, 2018300)),
            under(SERVER_ERRORS, "sent again, arrives once", SendTroubles::serverErrorIsRetried),
            under(DROP_AFTER_DELIVERING, "settled by the echo", SendTroubles::echoSettlesABrokenConnection),
            under(DROP_AFTER_DELIVERING, "no echo", SendTroubles::brokenConnectionWithoutAnEchoIsUncertain),
            under(
                    DROP_BEFORE_DELIVERING,
                    "uncertain after the grace",
                    SendTroubles::graceIsWaitedForAnEchoThatNeverComes),
            under(SLOW_ANSWERS, "others go on", SendTroubles::othersDoNotWaitForASlowAnswer),
            under(SLOW_ANSWERS, "longer than the desk waits", SendTroubles::answerThatComesTooLateIsSettledByTheEcho),
            under(SUPPRESS_ECHO, "the answer is enough", SendTroubles::noEchoIsNeededAfterAnAnswer),
            under(ECHO_BEFORE_ANSWER, "one message", SendTroubles::echoBeforeTheAnswerIsTheReplyItself),
            under(HIGH_USAGE, "nothing is lost", SendTroubles::highUsageLosesNothing));

    private final RunningDesk desk;

    MisbehaviourIT(RunningDesk desk) {
        this.desk = desk;
    }

    private static Case under(MisbehaviourKind kind, String expected, Consumer<Trouble> check) {
        return new Case(kind, expected, check);
    }

    @Test
    void everyMisbehaviourHasACase() {
        assertThat(CASES).extracting(Case::kind).contains(MisbehaviourKind.values());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CASES")
    void deskDoesWhatItMust(Case trouble) {
        trouble.check().accept(new Trouble(desk, trouble.kind()));
    }
}
