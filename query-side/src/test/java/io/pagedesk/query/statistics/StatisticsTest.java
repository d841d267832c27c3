package io.pagedesk.query.statistics;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.statistics.StatisticsView.Day;
import io.pagedesk.query.statistics.StatisticsView.Figures;
import io.pagedesk.query.statistics.StatisticsView.OfPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations begin at noon of 20 November, in UTC. */
class StatisticsTest {

    private final StatisticsBench desk = new StatisticsBench(NOON.plus(Duration.ofDays(10)));
    private final ConversationFacts conversation = ConversationFacts.opened("page-1", "psid-1");

    private static Instant after(Duration sinceNoon) {
        return NOON.plus(sinceNoon);
    }

    private ConversationFacts answered(ConversationFacts facts, String reply, Instant at) {
        return facts.at(at)
                .agentReplies(reply, "yes")
                .attempted(reply, 0, ReplyBasis.RESPONSE)
                .sent(reply, 0, at);
    }

    @Test
    void messagesAreCountedOnTheDayThatTheyWereWrittenOn() {
        conversation.customerWrites("m1", "hello").customerPresses("b1", "Yes", "YES");
        answered(conversation, "r1", after(Duration.ofHours(1)));
        conversation
                .at(after(Duration.ofDays(1)))
                .pageInboxWrites("p1", "also from us")
                .customerWrites("m2", "late", after(Duration.ofMinutes(2)));
        desk.project(conversation.facts());

        Figures first = desk.day("2026-11-20");
        assertThat(first.messagesIn()).isEqualTo(3);
        assertThat(first.messagesOut()).isEqualTo(1);
        assertThat(first.ticketsOpened()).isEqualTo(1);
        assertThat(desk.day("2026-11-21").messagesElsewhere()).isEqualTo(1);
        assertThat(desk.day("2026-11-21").messagesIn()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-11-20",
        "Asia/Kolkata, 2026-11-21",
        "America/Los_Angeles, 2026-11-20",
        "Asia/Kathmandu, 2026-11-21",
        "Europe/Berlin, 2026-11-20"
    })
    void aDayIsOneOfTheZoneAskedFor(String zone, String day) {
        Instant writtenAt = Instant.parse("2026-11-20T18:30:00Z");
        desk.project(conversation.at(writtenAt).customerWrites("m1", "hello").facts());

        StatisticsView asked = desk.ask("2026-11-19", "2026-11-22", zone, null);

        assertThat(asked.days())
                .filteredOn(one -> one.figures().messagesIn() > 0)
                .extracting(one -> one.day().toString())
                .containsExactly(day);
    }

    @Test
    void aDayOfTwentyFiveHoursHasThemAll() {
        ConversationFacts night = ConversationFacts.opened("page-1", "psid-1", Instant.parse("2026-10-24T22:00:00Z"));
        for (int hour = 0; hour < 26; hour++) {
            night.at(Instant.parse("2026-10-24T22:00:00Z").plus(Duration.ofHours(hour)))
                    .customerWrites("m" + hour, "awake");
        }
        desk.project(night.facts());

        assertThat(desk.ask("2026-10-25", "2026-10-26", "Europe/Berlin", null).days())
                .extracting(day -> day.figures().messagesIn())
                .containsExactly(25L, 1L);
    }

    @Test
    void theFirstResponseIsTheTimeFromTheFirstQuestionToTheFirstMessageThatLeft() {
        conversation
                .customerWrites("m1", "hello")
                .at(after(Duration.ofMinutes(5)))
                .customerWrites("m2", "hello?");
        conversation
                .agentReplies("r0", "fails")
                .failed("r0", 0, "refused-by-meta", null, ConversationFacts.windowFrom(NOON, 1));
        answered(conversation, "r1", after(Duration.ofMinutes(20)));
        answered(conversation, "r2", after(Duration.ofMinutes(30)));
        ConversationFacts other = ConversationFacts.opened("page-1", "psid-2").customerWrites("n1", "hello");
        other.at(after(Duration.ofSeconds(60))).pageInboxWrites("p1", "answered elsewhere");
        desk.project(conversation.facts());
        desk.project(other.facts());

        assertThat(desk.day("2026-11-20").firstResponse().count()).isEqualTo(2);
        assertThat(desk.day("2026-11-20").firstResponse().medianSeconds()).isEqualTo((1200 + 60) / 2);
        assertThat(desk.day("2026-11-20").firstResponse().classes()).containsExactly(1L, 0L, 0L, 1L, 0L, 0L, 0L, 0L);
        assertThat(desk.day("2026-11-21").firstResponse().medianSeconds()).isNull();
    }

    @Test
    void whatWasOnItsWayWhenTheCustomerAskedIsNoAnswer() {
        conversation.customerWrites("m1", "hello", NOON);
        answered(conversation, "r1", NOON.minusMillis(1));
        desk.project(conversation.facts());

        assertThat(desk.day("2026-11-20").firstResponse().count()).isZero();
        assertThat(desk.day("2026-11-21").windowsLost().standard()).isEqualTo(1);
    }

    @Test
    void openTicketsAreThoseThatStoodOpenWhenTheDayEnded() {
        ConversationFacts second = ConversationFacts.opened("page-1", "psid-2");
        conversation
                .customerWrites("m1", "hello")
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.PENDING, "ada")
                .at(after(Duration.ofDays(1)))
                .status(TicketStatus.PENDING, TicketStatus.AWAITING_USER, "ada")
                .status(TicketStatus.AWAITING_USER, TicketStatus.RESOLVED, "ada")
                .at(after(Duration.ofDays(2)))
                .status(TicketStatus.RESOLVED, TicketStatus.AWAITING_AGENT, null);
        desk.project(conversation.facts());
        desk.project(second.facts());
        desk.at(after(Duration.ofDays(2).plusHours(1)));

        assertThat(desk.ask("2026-11-19", "2026-11-23", "UTC", null).days())
                .extracting(day -> day.figures().open().values().toString())
                .containsExactly("[0, 0, 0]", "[1, 0, 1]", "[1, 0, 0]", "[2, 0, 0]", "[0, 0, 0]");
        assertThat(desk.ask("2026-11-19", "2026-11-25", "UTC", null).total().open())
                .containsEntry("AWAITING_AGENT", 2L);
    }

    @Test
    void aTicketThatNothingHappenedOnForLongIsStillOpen() {
        desk.project(conversation.facts());
        desk.at(after(Duration.ofDays(300)));

        assertThat(desk.day("2027-09-10").open()).containsEntry("AWAITING_AGENT", 1L);
    }

    @Test
    void aReplyCountsOnceByTheGroundThatItLeftOn() {
        conversation
                .customerWrites("m1", "hello")
                .agentReplies("r1", "one", "two")
                .attempted("r1", 0, ReplyBasis.RESPONSE)
                .sent("r1", 0, NOON)
                .attempted("r1", 1, ReplyBasis.RESPONSE)
                .sent("r1", 1, NOON)
                .agentReplies("r2", "maybe")
                .attempted("r2", 0, ReplyBasis.HUMAN_AGENT)
                .uncertain("r2", 0)
                .markedSent("r2", 0)
                .sent("r2", 0, NOON);
        desk.project(conversation.facts());

        assertThat(desk.day("2026-11-20").messagesOut()).isEqualTo(3);
        assertThat(desk.day("2026-11-20").replies()).isEqualTo(Map.of("RESPONSE", 1L, "HUMAN_AGENT", 1L));
    }

    @Test
    void aWindowThatEndsWithoutAnAnswerIsLostOnTheDayOfItsEndThoughNothingHappens() {
        desk.project(conversation.customerWrites("m1", "hello").facts());
        Instant standardEnd = after(Duration.ofHours(24));
        Instant closedEnd = after(Duration.ofDays(7));

        desk.at(standardEnd.minusMillis(1));
        assertThat(desk.day("2026-11-21").windowsLost().standard()).isZero();
        desk.at(standardEnd);
        assertThat(desk.day("2026-11-21").windowsLost().standard()).isEqualTo(1);
        assertThat(desk.day("2026-11-20").windowsLost().standard()).isZero();
        desk.at(closedEnd.minusMillis(1));
        assertThat(desk.day("2026-11-27").windowsLost().closed()).isZero();
        desk.at(closedEnd);
        assertThat(desk.day("2026-11-27").windowsLost().closed()).isEqualTo(1);
    }

    @Test
    void whatWasLostStaysLostWhateverComesThen() {
        conversation
                .customerWrites("m1", "hello")
                .at(after(Duration.ofHours(30)))
                .customerWrites("m2", "still there?");
        answered(conversation, "r1", after(Duration.ofHours(31)));
        desk.project(conversation.facts());

        assertThat(desk.day("2026-11-21").windowsLost().standard()).isEqualTo(1);
        assertThat(desk.ask("2026-11-20", "2026-11-30", "UTC", null).total().windowsLost())
                .isEqualTo(new StatisticsView.WindowsLost(1, 0));
    }

    @Test
    void anAnswerUnderHumanAgentComesAfterTheStandardWindowWasLost() {
        conversation.customerWrites("m1", "hello");
        answered(conversation, "r1", after(Duration.ofHours(30)));
        desk.project(conversation.facts());

        assertThat(desk.ask("2026-11-20", "2026-11-29", "UTC", null).total().windowsLost())
                .isEqualTo(new StatisticsView.WindowsLost(1, 0));
    }

    @Test
    void nothingIsLostThatWasAnsweredOrResolvedOrMovedOnInTime() {
        conversation.customerWrites("m1", "hello");
        answered(conversation, "r1", after(Duration.ofHours(23)));
        ConversationFacts resolved = ConversationFacts.opened("page-1", "psid-2")
                .customerWrites("n1", "thanks")
                .at(after(Duration.ofHours(1)))
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, "ada");
        ConversationFacts moved = ConversationFacts.opened("page-1", "psid-3")
                .customerWrites("o1", "hello")
                .at(after(Duration.ofHours(20)))
                .customerReacts("o1", "a", "love", after(Duration.ofHours(20)));
        desk.project(conversation.facts());
        desk.project(resolved.facts());
        desk.project(moved.facts());
        desk.at(after(Duration.ofHours(40)));

        assertThat(desk.ask("2026-11-20", "2026-11-22", "UTC", null).total().windowsLost())
                .isEqualTo(new StatisticsView.WindowsLost(0, 0));
        desk.at(after(Duration.ofHours(44)));
        assertThat(desk.day("2026-11-22").windowsLost().standard()).isEqualTo(1);
    }

    @Test
    void eachPageStandsForItselfAndTheWholeIsTheirSum() {
        desk.project(conversation.customerWrites("m1", "hello").facts());
        desk.project(ConversationFacts.opened("page-2", "psid-1")
                .customerWrites("n1", "hello")
                .customerWrites("n2", "hello")
                .facts());

        StatisticsView both = desk.ask("2026-11-20", "2026-11-20", "UTC", null);
        assertThat(both.pages()).extracting(OfPage::id).containsExactly("page-1", "page-2");
        assertThat(both.pages()).extracting(page -> page.figures().messagesIn()).containsExactly(1L, 2L);
        assertThat(both.total().messagesIn()).isEqualTo(3);
        assertThat(desk.ask("2026-11-20", "2026-11-20", "UTC", "page-2").total().messagesIn())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void twiceOrInAnotherOrderOfConversationsEverythingIsCountedOnce(long seed) {
        List<DomainEventMessage<?>> events = BusyDesk.events(seed, 600);
        desk.project(events);
        List<Document> once = desk.documents();
        StatisticsView asked = desk.ask("2026-11-19", "2026-12-01", "UTC", null);

        desk.project(events);
        List<DomainEventMessage<?>> some = new ArrayList<>(events.subList(0, 200));
        Collections.reverse(some);
        desk.project(some);
        assertThat(desk.documents()).isEqualTo(once);

        StatisticsBench another = new StatisticsBench(NOON.plus(Duration.ofDays(10)));
        List<DomainEventMessage<?>> byConversation = new ArrayList<>(events);
        byConversation.sort((one, other) -> other.getAggregateIdentifier().compareTo(one.getAggregateIdentifier()));
        another.project(byConversation);
        assertThat(another.documents()).isEqualTo(once);
        assertThat(asked.total().messagesIn())
                .isEqualTo(asked.days().stream()
                        .map(Day::figures)
                        .mapToLong(Figures::messagesIn)
                        .sum())
                .isPositive();
    }
}
