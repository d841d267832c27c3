package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static io.pagedesk.command.conversation.Story.story;
import static io.pagedesk.command.conversation.Story.storyWith;
import static io.pagedesk.command.conversation.Told.customerCameByAd;
import static io.pagedesk.command.conversation.Told.customerCameByLink;
import static io.pagedesk.command.conversation.Told.customerOptedIn;
import static io.pagedesk.command.conversation.Told.customerWrote;
import static io.pagedesk.command.conversation.Told.statusSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketOpened;
import io.pagedesk.events.conversation.TicketStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers who come by a link, an ad or an opt-in, without a word. */
class ArrivalTest {

    private static final Instant LATER = T0.plus(WEEK);

    @Test
    void aLinkIntoTheConversationOpensTheDayButNotTheWeek() {
        Outcome outcome = story().given(customerWrote("m1", T0))
                .at(LATER)
                .when(customerCameByLink("spring", LATER))
                .makes(ReferralReceived.class);

        assertThat(outcome.window().standardUntil()).isEqualTo(LATER.plus(DAY));
        assertThat(outcome.window().humanAgentUntil()).isEqualTo(T0.plus(WEEK));
    }

    @Test
    void anAdOpensAsLongAsIsConfiguredForAdsButNotTheWeekForTaggedReplies() {
        WindowPolicy ads = new WindowPolicy(DAY, Map.of(OpeningAct.AD_CLICK, DAY.multipliedBy(3)), WEEK, 1);
        Outcome outcome = storyWith(ads).when(customerCameByAd("23851", T0));

        assertThat(outcome.window().standardUntil()).isEqualTo(T0.plus(DAY.multipliedBy(3)));
        assertThat(outcome.window().humanAgentUntil()).isNull();
    }

    @Test
    void afterAnAdAloneNoTaggedReplyLeaves() {
        story().given(customerCameByAd("23851", T0))
                .after(DAY.minus(MILLI))
                .when(Told.agentReplies("r1"))
                .isAcceptedOn(ReplyBasis.RESPONSE);
        story().given(customerCameByAd("23851", T0))
                .after(DAY)
                .when(Told.agentReplies("r1"))
                .isRefusedAs("window-closed");
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void aReferralLeavesWhoseTurnItIs(TicketStatus status) {
        story().given(customerWrote("m1", T0), statusSet(status))
                .at(LATER)
                .when(customerCameByLink("spring", LATER))
                .makes(ReferralReceived.class);
    }

    @Test
    void aReferralOfSomebodyNewOpensATicketSoThatItIsSeen() {
        story().when(customerCameByLink("spring", T0))
                .makes(ConversationStarted.class, TicketOpened.class, ReferralReceived.class);
    }

    @Test
    void f1AReferralToldTwiceIsThereOnce() {
        story().given(customerCameByLink("spring", T0))
                .after(DAY)
                .when(customerCameByLink("spring", T0))
                .changesNothing();
    }

    @Test
    void theSameLinkTakenAgainIsAnotherReferral() {
        story().given(customerCameByLink("spring", T0))
                .after(MILLI)
                .when(customerCameByLink("spring", T0.plus(MILLI)))
                .makes(ReferralReceived.class);
    }

    @Test
    void anOptInOpensNeitherAWindowNorATicket() {
        Outcome outcome = story().when(customerOptedIn("{\"ref\":\"a\"}", T0))
                .makes(ConversationStarted.class, OptInReceived.class);

        assertThat(outcome.window()).isNull();
        assertThat(outcome.only(OptInReceived.class).ticketId()).isEqualTo(Told.ID + "-1");
        assertThat(outcome.only(OptInReceived.class).raw()).isEqualTo("{\"ref\":\"a\"}");
    }

    @Test
    void theFirstMessageAfterAnOptInOpensTheTicketThatTheOptInStandsOn() {
        assertThat(story().given(customerOptedIn("{}", T0))
                        .when(customerWrote("m1", T0))
                        .only(TicketOpened.class)
                        .ticketId())
                .isEqualTo(Told.ID + "-1");
    }

    @Test
    void f1AnOptInToldTwiceIsThereOnceAndAnotherOneIsAnother() {
        story().given(customerOptedIn("{}", T0)).when(customerOptedIn("{}", T0)).changesNothing();
        story().given(customerOptedIn("{}", T0))
                .when(customerOptedIn("{\"ref\":\"b\"}", T0))
                .makes(OptInReceived.class);
    }
}
