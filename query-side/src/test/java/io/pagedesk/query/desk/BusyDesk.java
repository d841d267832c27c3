package io.pagedesk.query.desk;

import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;

/** What a desk lives through: many conversations side by side, each in order; the same for the same seed. */
public final class BusyDesk {

    private static final String[] WORDS = {
        "hello", "where", "is", "my", "parcel", "order", "number", "please", "refund", "shoes", "red", "thanks", "when",
        "will", "it", "arrive", "the", "size", "wrong", "broken", "again", "nobody", "answers", "good", "morning"
    };

    private final Random random;

    private BusyDesk(long seed) {
        this.random = new Random(seed);
    }

    public static List<DomainEventMessage<?>> events(long seed, int atLeast) {
        BusyDesk desk = new BusyDesk(seed);
        List<Deque<DomainEventMessage<?>>> running = new ArrayList<>();
        int planned = 0;
        for (int i = 0; planned < atLeast; i++) {
            Deque<DomainEventMessage<?>> facts = new ArrayDeque<>(desk.conversation(i));
            planned += facts.size();
            running.add(facts);
        }
        return desk.shuffled(running);
    }

    private List<DomainEventMessage<?>> shuffled(List<Deque<DomainEventMessage<?>>> running) {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        while (!running.isEmpty()) {
            int any = random.nextInt(Math.min(running.size(), 50));
            all.add(running.get(any).removeFirst());
            if (running.get(any).isEmpty()) {
                running.remove(any);
            }
        }
        return all;
    }

    private List<DomainEventMessage<?>> conversation(int number) {
        ConversationFacts facts = ConversationFacts.started("page-" + number % 3, "psid-" + (100_000 + number));
        if (random.nextInt(20) == 0) {
            facts.pageInboxWrites(id(), text(5));
        }
        facts.ticketOpened().customerWrites(id(), text(12));
        if (random.nextInt(3) > 0) {
            facts.profile("Customer " + number, "Customer", String.valueOf(number));
        }
        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> turn(facts));
        if (random.nextInt(4) == 0) {
            facts.status(TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, ConversationFacts.AGENT)
                    .nextTicketOpened()
                    .customerWrites(id(), text(8))
                    .profile("Customer " + number + " again", null, null);
        }
        return facts.facts();
    }

    private void turn(ConversationFacts facts) {
        String reply = id();
        facts.at(facts.at().plus(Duration.ofMinutes(random.nextInt(90))))
                .assigned(ConversationFacts.AGENT)
                .agentReplies(reply, text(20))
                .status(TicketStatus.AWAITING_AGENT, TicketStatus.AWAITING_USER, ConversationFacts.AGENT)
                .attempted(reply, 0, ReplyBasis.RESPONSE)
                .sent(reply, 0, facts.at())
                .delivered(reply)
                .read(reply)
                .customerWrites(id(), text(12))
                .status(TicketStatus.AWAITING_USER, TicketStatus.AWAITING_AGENT, null);
        switch (random.nextInt(8)) {
            case 0 -> troubledReply(facts);
            case 1 -> secondThoughts(facts);
            case 3 ->
                facts.labelled("late parcel")
                        .labelled("refund")
                        .unlabelled("late parcel")
                        .notedFor(id(), text(5), "bea", "cem")
                        .mentionsSeenBy("bea");
            case 2 -> facts.threadIsAskedForBy("app-2").threadGoesTo("app-2").threadComesBack();
            default -> {}
        }
    }

    private void troubledReply(ConversationFacts facts) {
        String reply = id();
        facts.agentReplies(reply, text(5), text(5), text(5))
                .uncertain(reply, 0)
                .retried(reply, ReplyBasis.RESPONSE, 0)
                .uncertain(reply, 0)
                .markedSent(reply, 0)
                .withdrawn(reply, 1, 2);
    }

    private void secondThoughts(ConversationFacts facts) {
        String mid = id();
        String other = id();
        facts.customerPresses(mid, text(3), "PAYLOAD")
                .customerReacts(mid, "a", null, facts.at())
                .customerTakesReactionBack(mid, facts.at())
                .customerEdits(mid, text(4), 1)
                .customerWrites(other, text(6))
                .customerTakesBack(other)
                .customerComesBy(new Referral("flyer", "SHORTLINK", "OPEN_THREAD", null, null, null))
                .customerOptsIn("notification_messages", "News");
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 1 + random.nextInt(words))
                .forEach(i -> text.append(WORDS[random.nextInt(WORDS.length)]).append(' '));
        return text.append(random.nextInt(5000)).toString();
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
