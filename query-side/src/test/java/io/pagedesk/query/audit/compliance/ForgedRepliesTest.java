package io.pagedesk.query.audit.compliance;

import static io.pagedesk.events.conversation.ReplyBasis.HUMAN_AGENT;
import static io.pagedesk.events.conversation.ReplyBasis.RESPONSE;
import static io.pagedesk.query.audit.compliance.Case.DAY;
import static io.pagedesk.query.audit.compliance.Case.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.RefusedBy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What could never have left, told as if it had: the check finds each, and says what is wrong. */
class ForgedRepliesTest {

    private static final Duration START = Duration.ZERO;
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final int SUBCODE_OUTSIDE = 2018278;

    private final Case conversation = new Case().customerWrites(START);

    @Test
    void aResponseAfter24Hours() {
        conversation.leaves("in-time", RESPONSE, DAY.minus(MILLI), START).leaves("late", RESPONSE, DAY, START);

        isFine("in-time");
        isWrong("late", Violation.RESPONSE_AFTER_STANDARD_WINDOW);
        assertThat(conversation.reply("late").ageSeconds()).isEqualTo(DAY.toSeconds());
    }

    @Test
    void aHumanAgentReplyAfter7Days() {
        conversation.leaves("late", HUMAN_AGENT, WEEK, START);

        isWrong("late", Violation.HUMAN_AGENT_TOO_LATE);
    }

    @Test
    void aHumanAgentReplyIsFineUntilThen() {
        conversation.leaves("in-time", HUMAN_AGENT, WEEK.minus(MILLI), START);

        isFine("in-time");
        assertThat(conversation.reply("in-time").tag()).isEqualTo("HUMAN_AGENT");
    }

    @Test
    void aSecondHumanAgentReply() {
        conversation
                .leaves("first", HUMAN_AGENT, TWO_DAYS, START)
                .leaves("second", HUMAN_AGENT, TWO_DAYS.plus(MINUTE), START);

        isFine("first");
        isWrong("second", Violation.HUMAN_AGENT_REPLY_USED);
        assertThat(conversation.reply("second").handovers().get(0).ground()).isEqualTo(new Ground(Case.T0, 1, 1));
    }

    @Test
    void aSecondHumanAgentReplyIsFineWhereTwoAreGrantedOrTheCustomerWroteOrTheFirstWasRefused() {
        Case two = new Case().grants(DAY, WEEK, 2).customerWrites(START);
        two.leaves("first", HUMAN_AGENT, TWO_DAYS, START).leaves("second", HUMAN_AGENT, TWO_DAYS, START);
        assertThat(two.reply("second").compliant()).isTrue();

        Case wrote = new Case().customerWrites(START).leaves("first", HUMAN_AGENT, TWO_DAYS, START);
        wrote.customerWrites(TWO_DAYS.plus(MINUTE))
                .leaves("second", HUMAN_AGENT, TWO_DAYS.plus(TWO_DAYS), TWO_DAYS.plus(MINUTE));
        assertThat(wrote.reply("second").compliant()).isTrue();

        Case refused = new Case().customerWrites(START).accepted("first", HUMAN_AGENT, TWO_DAYS, START);
        refused.handedOver("first", 0, 1, HUMAN_AGENT, TWO_DAYS, START).refused("first", 100, null, TWO_DAYS);
        refused.leaves("second", HUMAN_AGENT, TWO_DAYS, START);
        assertThat(refused.reply("second").compliant()).isTrue();
        assertThat(refused.reply("first").outcome()).isEqualTo(CheckedReply.ReplyOutcome.REFUSED);
        assertThat(refused.reply("first").error())
                .isEqualTo(new MetaAnswer("refused-by-meta", RefusedBy.META, 100, null, "no", "trace"));
    }

    @Test
    void f10AHumanAgentReplyWithinTheFirst24Hours() {
        conversation.leaves("early", HUMAN_AGENT, DAY.minus(MILLI), START);

        isWrong("early", Violation.HUMAN_AGENT_WITHIN_STANDARD_WINDOW);
    }

    @Test
    void f10AHumanAgentReplyThatNoPersonWrote() {
        conversation
                .accepted("automatic", HUMAN_AGENT, TWO_DAYS, START, 1, "system")
                .handedOver("automatic", 0, 1, HUMAN_AGENT, TWO_DAYS, START)
                .customerWrites(TWO_DAYS.plus(MINUTE))
                .accepted("answer", RESPONSE, TWO_DAYS.plus(MINUTE), TWO_DAYS.plus(MINUTE), 1, "system")
                .handedOver("answer", 0, 1, RESPONSE, TWO_DAYS.plus(MINUTE), TWO_DAYS.plus(MINUTE));

        isWrong("automatic", Violation.HUMAN_AGENT_NOT_BY_A_PERSON);
        isFine("answer");
    }

    @Test
    void aReplyAfterMetaClosedTheWindow() {
        conversation
                .accepted("refused", RESPONSE, MINUTE, START)
                .handedOver("refused", 0, 1, RESPONSE, MINUTE, START)
                .refused("refused", 10, SUBCODE_OUTSIDE, MINUTE)
                .leaves("after", RESPONSE, MINUTE.plus(MINUTE), START)
                .leaves("tagged", HUMAN_AGENT, TWO_DAYS, START)
                .customerWrites(TWO_DAYS)
                .leaves("reopened", RESPONSE, TWO_DAYS, TWO_DAYS);

        isWrong("after", Violation.AFTER_META_CLOSED_THE_WINDOW);
        isWrong("tagged", Violation.AFTER_META_CLOSED_THE_WINDOW);
        isFine("refused");
        isFine("reopened");
    }

    @Test
    void aWindowThatTheDeskSaysIsLongerThanMetasIsNot() {
        Case generous = new Case().grants(WEEK, WEEK.multipliedBy(4), 1).customerWrites(START);
        generous.leaves("response", RESPONSE, TWO_DAYS, START).leaves("tagged", HUMAN_AGENT, WEEK, START);

        assertThat(generous.reply("response").violations()).containsExactly(Violation.RESPONSE_AFTER_STANDARD_WINDOW);
        assertThat(generous.reply("tagged").violations()).containsExactly(Violation.HUMAN_AGENT_TOO_LATE);
    }

    @Test
    void anAdMayOpenSevenDaysAndAnyOtherLinkOne() {
        Case ad = new Case().grants(WEEK, WEEK, 1);
        ad.customerWrites(START, new Referral(null, "ADS", "OPEN_THREAD", "ad-1", null, null))
                .leaves("answer", RESPONSE, TWO_DAYS, START);
        assertThat(ad.reply("answer").compliant()).isTrue();

        Case link = new Case().grants(WEEK, WEEK, 1);
        link.customerWrites(START, new Referral("flyer", "SHORTLINK", "OPEN_THREAD", null, null, null))
                .leaves("answer", RESPONSE, TWO_DAYS, START);
        assertThat(link.reply("answer").violations()).containsExactly(Violation.RESPONSE_AFTER_STANDARD_WINDOW);
    }

    @Test
    void aDeskThatGrantsLessIsHeldToThat() {
        Case strict = new Case().grants(MINUTE, WEEK, 1).customerWrites(START);
        strict.leaves("late", RESPONSE, MINUTE, START);

        assertThat(strict.reply("late").violations()).containsExactly(Violation.RESPONSE_AFTER_STANDARD_WINDOW);
    }

    @Test
    void aReactionOpensOneDayAndNoHumanAgentDays() {
        conversation
                .customerReacts(WEEK.plus(DAY))
                .leaves("answer", RESPONSE, WEEK.plus(DAY), WEEK.plus(DAY))
                .leaves("tagged", HUMAN_AGENT, WEEK.plus(TWO_DAYS), START);

        isFine("answer");
        isWrong("tagged", Violation.HUMAN_AGENT_TOO_LATE);
    }

    @Test
    void aColleaguesAnswerElsewhereOpensNothing() {
        conversation.colleagueWritesElsewhere(DAY).leaves("late", RESPONSE, DAY.plus(MINUTE), DAY);

        isWrong("late", Violation.RESPONSE_AFTER_STANDARD_WINDOW, Violation.NOT_THE_ACT_IT_RESTS_ON);
    }

    @Test
    void aReplyToACustomerWhoNeverWrote() {
        Case silent = new Case().leaves("cold", RESPONSE, MINUTE, START);

        assertThat(silent.reply("cold").violations())
                .containsExactly(Violation.RESPONSE_AFTER_STANDARD_WINDOW, Violation.NOT_THE_ACT_IT_RESTS_ON);
        assertThat(silent.reply("cold").customerActAt()).isNull();
    }

    @Test
    void aReplyThatNobodyAcceptedAndAPartThatItDoesNotHave() {
        conversation
                .handedOver("unknown", 0, 1, RESPONSE, MINUTE, START)
                .accepted("one-part", RESPONSE, MINUTE, START)
                .handedOver("one-part", 1, 1, RESPONSE, MINUTE, START);

        isWrong("unknown", Violation.NEVER_ACCEPTED);
        isWrong("one-part", Violation.NEVER_ACCEPTED);
        assertThat(conversation.reply("unknown").agent()).isNull();
    }

    @Test
    void aReplyThatWasTakenBack() {
        conversation
                .accepted("back", RESPONSE, MINUTE, START)
                .withdrawn("back", MINUTE)
                .handedOver("back", 0, 1, RESPONSE, MINUTE, START);

        isWrong("back", Violation.WITHDRAWN);
    }

    @Test
    void aReplyThatWasTakenBackIsNotSentAgainByARetry() {
        conversation
                .accepted("back", RESPONSE, MINUTE, START)
                .withdrawn("back", MINUTE)
                .retried("back", RESPONSE, MINUTE, START)
                .handedOver("back", 0, 1, RESPONSE, MINUTE, START);

        isWrong("back", Violation.WITHDRAWN);
    }

    @Test
    void aPersonMaySendAgainWhatWasTakenBackWhereNobodyKnowsWhetherAnEarlierAttemptLeft() {
        conversation.accepted("again", RESPONSE, MINUTE, START);
        attemptedAndTakenBack("again");
        conversation.retried("again", RESPONSE, MINUTE, START).handedOver("again", 0, 2, RESPONSE, MINUTE, START);
        isFine("again");

        conversation.accepted("unasked", RESPONSE, MINUTE, START);
        attemptedAndTakenBack("unasked");
        conversation.handedOver("unasked", 0, 2, RESPONSE, MINUTE, START);
        isWrong("unasked", Violation.WITHDRAWN);
    }

    private void attemptedAndTakenBack(String reply) {
        conversation
                .handedOver(reply, 0, 1, RESPONSE, MINUTE, START)
                .uncertain(reply, MINUTE)
                .retried(reply, RESPONSE, MINUTE, START)
                .withdrawn(reply, MINUTE)
                .uncertain(reply, MINUTE);
    }

    @Test
    void aRefusalOfTheSecondAttemptDoesNotSayWhetherTheFirstLeft() {
        conversation
                .accepted("reply", RESPONSE, MINUTE, START)
                .handedOver("reply", 0, 1, RESPONSE, MINUTE, START)
                .uncertain("reply", MINUTE)
                .retried("reply", RESPONSE, MINUTE, START)
                .handedOver("reply", 0, 2, RESPONSE, MINUTE, START)
                .refused("reply", 100, null, MINUTE);

        isFine("reply");
        assertThat(conversation.reply("reply").outcome()).isEqualTo(CheckedReply.ReplyOutcome.UNCERTAIN);
        assertThat(conversation.reply("reply").error()).isNotNull();
        assertThat(conversation.reply("reply").handovers())
                .extracting(Handover::outcome)
                .containsExactly(Handover.Outcome.UNCERTAIN, Handover.Outcome.REFUSED);
    }

    @Test
    void f30AMessageHandedOverAgainThatWasSentOrOfWhichNobodyKnows() {
        conversation
                .leaves("sent", RESPONSE, MINUTE, START)
                .handedOver("sent", 0, 2, RESPONSE, MINUTE, START)
                .accepted("unknown", RESPONSE, MINUTE, START)
                .handedOver("unknown", 0, 1, RESPONSE, MINUTE, START)
                .uncertain("unknown", MINUTE)
                .handedOver("unknown", 0, 2, RESPONSE, MINUTE, START)
                .accepted("deferred", RESPONSE, MINUTE, START)
                .handedOver("deferred", 0, 1, RESPONSE, MINUTE, START)
                .deferred("deferred", MINUTE)
                .handedOver("deferred", 0, 2, RESPONSE, MINUTE, START);

        isWrong("sent", Violation.HANDED_OVER_TWICE);
        isWrong("unknown", Violation.HANDED_OVER_TWICE);
        isFine("deferred");
    }

    @Test
    void aMessageThatMetaHasThoughNobodyHandedItOver() {
        conversation.accepted("reply", RESPONSE, MINUTE, START).sent("reply", 0, RESPONSE, MINUTE);

        isWrong("reply", Violation.NEVER_HANDED_OVER);
    }

    @Test
    void aMessageRecordedUnderAnotherBasisThanItLeftUnder() {
        conversation
                .accepted("reply", RESPONSE, MINUTE, START)
                .handedOver("reply", 0, 1, RESPONSE, MINUTE, START)
                .sent("reply", 0, HUMAN_AGENT, MINUTE);

        isWrong("reply", Violation.ANOTHER_BASIS_THAN_HANDED_OVER);
    }

    @Test
    void oneBadMessageOfAReplyMakesItBad() {
        conversation
                .accepted("two", RESPONSE, MINUTE, START, 2, "grace")
                .handedOver("two", 0, 1, RESPONSE, MINUTE, START)
                .sent("two", 0, RESPONSE, MINUTE)
                .handedOver("two", 1, 1, RESPONSE, DAY, START);

        isWrong("two", Violation.RESPONSE_AFTER_STANDARD_WINDOW);
        assertThat(conversation.reply("two").at()).isEqualTo(Case.T0.plus(MINUTE));
        assertThat(conversation.reply("two").outcome()).isEqualTo(CheckedReply.ReplyOutcome.UNCERTAIN);
        assertThat(conversation.reply("two").handovers())
                .extracting(Handover::violations)
                .containsExactly(List.of(), List.of(Violation.RESPONSE_AFTER_STANDARD_WINDOW));
    }

    @Test
    void whatTheDeskItselfRefusedIsNotInTheReport() {
        conversation.accepted("waiting", RESPONSE, MINUTE, START).withdrawn("waiting", MINUTE);

        assertThat(conversation.replies()).isEmpty();
    }

    private void isFine(String reply) {
        assertThat(conversation.reply(reply).violations()).isEmpty();
        assertThat(conversation.reply(reply).compliant()).isTrue();
    }

    private void isWrong(String reply, Violation... violations) {
        assertThat(conversation.reply(reply).violations()).containsExactly(violations);
        assertThat(conversation.reply(reply).compliant()).isFalse();
    }
}
