package io.pagedesk.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.Departure.Verdict;
import io.pagedesk.command.conversation.Fact.Accepted;
import io.pagedesk.command.conversation.Fact.Act;
import io.pagedesk.command.conversation.Fact.Deferred;
import io.pagedesk.command.conversation.Fact.Failed;
import io.pagedesk.command.conversation.Fact.Left;
import io.pagedesk.command.conversation.Fact.MarkedSent;
import io.pagedesk.command.conversation.Fact.PageInbox;
import io.pagedesk.command.conversation.Fact.Retried;
import io.pagedesk.command.conversation.Fact.Sent;
import io.pagedesk.command.conversation.Fact.Uncertain;
import io.pagedesk.command.conversation.Fact.Withdrawn;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.SendAttempted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** One conversation in which anything may happen at any time, played by the code and by {@link Ledger} side by side. */
final class RandomHistory {

    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600 * SECOND;
    private static final long DAY = 24 * HOUR;

    private final Random random;
    private final boolean strangeEchoes;
    private final WindowPolicy policy;
    private final Ledger ledger;
    private final Sourced code;
    private final List<Part> parts = new ArrayList<>();
    private final List<Done> acts = new ArrayList<>();
    private long now = Story.T0.toEpochMilli();
    private int names;
    private ReplyWindow stated = Window.neverOpened().facts();

    RandomHistory(long seed) {
        random = new Random(seed);
        strangeEchoes = random.nextBoolean();
        policy = new WindowPolicy(
                oneOf(Duration.ofHours(24), Duration.ofHours(24), Duration.ofMinutes(10), Duration.ZERO),
                oneOf(Map.of(), Map.of(OpeningAct.AD_CLICK, Duration.ofDays(7))),
                oneOf(Duration.ofDays(7), Duration.ofDays(7), Duration.ofHours(30), Duration.ofHours(12)),
                oneOf(1, 1, 0, 2, 3, -1));
        ledger = new Ledger(policy.humanAgentWindow().toMillis(), policy.humanAgentMaxReplies());
        code = new Sourced(policy);
    }

    void play(int steps) {
        for (int step = 0; step < steps; step++) {
            timePasses();
            somethingHappens();
            theWindowIsTheSame();
            sometimesItIsReadBack();
        }
        noMoreRepliesLeftUnderTheTagThanThereArePlaces();
        assertThat(code.state().window.facts())
                .isEqualTo(strangeEchoes ? code.state().window.facts() : stated);
    }

    @Override
    public String toString() {
        return policy + ", now " + Instant.ofEpochMilli(now) + ", facts " + ledger.facts();
    }

    private void timePasses() {
        long edge = oneOf(ledger.standardUntil(), ledger.humanAgentUntil()) - random.nextInt(2);
        now = random.nextInt(6) == 0 && edge > now
                ? edge
                : now + oneOf(0L, 1L, random.nextLong(SECOND), random.nextLong(HOUR), random.nextLong(30 * HOUR));
    }

    private void somethingHappens() {
        int dice = random.nextInt(100);
        if (dice < 18) {
            customerActs();
        } else if (dice < 22) {
            customerReacts();
        } else if (dice < 25) {
            somebodyAnswersElsewhere();
        } else if (dice < 50) {
            agentReplies();
        } else if (dice < 62 && !parts.isEmpty()) {
            agentDecides(recentPart());
        } else if (!parts.isEmpty()) {
            somethingHappensTo(recentPart());
        }
    }

    private Part recentPart() {
        return parts.get(Math.max(0, parts.size() - 1 - random.nextInt(8)));
    }

    private void customerActs() {
        boolean again = !acts.isEmpty() && random.nextInt(5) == 0;
        Done done =
                again ? oneOf(acts.toArray(Done[]::new)) : new Done(oneOf(Doing.values()), "m" + names++, metaTime());
        boolean known = ledger.isKnown(done.mid());
        boolean tooOld = !known && ledger.isTooOldToTell(done.time());

        Outcome outcome = tell(done.told());

        if (tooOld) {
            outcome.isRefusedAs("inbound-too-old");
        } else if (known) {
            outcome.changesNothing();
        } else {
            Done recorded = new Done(done.doing(), done.mid(), Math.min(done.time(), now));
            acts.add(recorded);
            happened(outcome, new Act(done.mid(), recorded.time(), standardOf(done.doing().act), done.doing().said));
        }
    }

    private void customerReacts() {
        String mid = "seen" + names++;
        long time = metaTime();
        boolean tooOld = ledger.isReactionTooOldToTell(time);
        ConversationCommand reaction = Told.customerReacted(mid, "a", Instant.ofEpochMilli(time));

        Outcome outcome = tell(reaction);

        if (tooOld) {
            outcome.isRefusedAs("inbound-too-old");
        } else {
            happened(outcome, new Act("", Math.min(time, now), standardOf(OpeningAct.REACTION), false));
            tell(reaction).changesNothing();
        }
    }

    private void happened(Outcome outcome, Act act) {
        ledger.add(act);
        assertThat(outcome.window().openedAt().toEpochMilli()).isEqualTo(ledger.latestAct());
    }

    private long standardOf(OpeningAct act) {
        return policy.standardWindowBy()
                .getOrDefault(act, policy.standardWindow())
                .toMillis();
    }

    /** Mostly on time, sometimes late, sometimes by days, sometimes of the future. */
    private long metaTime() {
        return now
                - oneOf(0L, 0L, random.nextLong(SECOND), random.nextLong(2 * HOUR), random.nextLong(10 * DAY), -HOUR);
    }

    private void somebodyAnswersElsewhere() {
        String mid = "p" + names++;
        long sentAt = metaTime();
        boolean tooOld = ledger.isTooOldToTell(sentAt);
        Outcome outcome = tell(Told.echo(mid, null, Instant.ofEpochMilli(sentAt)));
        if (tooOld) {
            outcome.isRefusedAs("inbound-too-old");
        } else {
            ledger.add(new PageInbox(mid, Math.min(sentAt, now)));
        }
    }

    private void agentReplies() {
        int ticket = code.state().ticket.number();
        if (ticket == 0) {
            return;
        }
        String reply = "r" + names++;
        int count = 1 + random.nextInt(3);
        String verdict = ledger.verdict(reply, now);
        ConversationCommand.SendAgentReply command = Told.agentReplies(reply, count);

        Outcome outcome = tell(command);

        if (verdict.equals(Ledger.RESPONSE) || verdict.equals(Ledger.HUMAN_AGENT)) {
            AgentReplyAccepted accepted = outcome.only(AgentReplyAccepted.class);
            assertThat(accepted.basis().name()).isEqualTo(verdict);
            assertThat(accepted.customerActAt().toEpochMilli()).isEqualTo(ledger.groundOf(verdict));
            ledger.add(new Accepted(reply, count, verdict.equals(Ledger.HUMAN_AGENT), now));
            for (int part = 0; part < count; part++) {
                parts.add(new Part(reply, part, now));
            }
            tell(command).changesNothing();
        } else {
            outcome.isRefusedAs(verdict);
        }
    }

    private void somethingHappensTo(Part part) {
        switch (part.state) {
            case WAITS -> leaves(part);
            case OPEN -> outcomeOf(part);
            case ENDED -> nothingMore(part);
        }
    }

    private void leaves(Part part) {
        if (strangeEchoes && part.attempted && random.nextInt(10) == 0) {
            echoed(part);
            return;
        }
        String verdict = ledger.verdict(part.reply, now);
        Outcome outcome = tell(new RecordSendAttempt(Told.ID, part.reply, part.number));
        if (verdict.equals(Ledger.RESPONSE) || verdict.equals(Ledger.HUMAN_AGENT)) {
            assertThat(outcome.departure().verdict()).isEqualTo(Verdict.GO);
            assertThat(outcome.departure().basis().name()).isEqualTo(verdict);
            assertThat(outcome.only(SendAttempted.class).customerActAt().toEpochMilli())
                    .isEqualTo(ledger.groundOf(verdict));
            ledger.add(new Left(part.reply, part.number, verdict.equals(Ledger.HUMAN_AGENT), now));
            part.attempted = true;
            part.state = State.OPEN;
        } else {
            assertThat(outcome.only(ReplyFailed.class).reason()).isEqualTo(verdict);
            assertThat(outcome.departure().verdict()).isEqualTo(Verdict.DONE);
            ledger.add(new Failed(part.reply, part.number, false));
            part.ended(End.FAILED);
        }
    }

    private void outcomeOf(Part part) {
        switch (random.nextInt(8)) {
            case 0 -> {
                tell(new RecordSendAttempt(Told.ID, part.reply, part.number)).changesNothing();
                tell(Told.deferred(part.reply, part.number));
                ledger.add(new Deferred(part.reply, part.number));
                part.state = State.WAITS;
            }
            case 1 -> ends(part, Told.metaRefused(part.reply, part.number), new Failed(part.reply, part.number, false));
            case 2 ->
                ends(
                        part,
                        Told.metaSaidOutsideTheWindow(part.reply, part.number),
                        new Failed(part.reply, part.number, true));
            case 3 -> ends(part, Told.nobodyKnows(part.reply, part.number), new Uncertain(part.reply, part.number));
            case 4, 5 ->
                ends(part, Told.metaTook(part.reply, part.number, "s" + names++), new Sent(part.reply, part.number));
            case 6 -> echoed(part);
            default ->
                assertThat(tell(new RecordSendAttempt(Told.ID, part.reply, part.number))
                                .departure()
                                .verdict())
                        .isEqualTo(Verdict.OUTCOME_UNKNOWN);
        }
    }

    private void ends(Part part, ConversationCommand command, Fact fact) {
        assertThat(tell(command).events()).hasSize(1);
        ledger.add(fact);
        part.ended(fact instanceof Sent ? End.SENT : fact instanceof Uncertain ? End.UNCERTAIN : End.FAILED);
        part.identified = fact instanceof Sent;
    }

    private void echoed(Part part) {
        String metadata = ReplyPartId.of(part.reply, part.number);
        ends(part, Told.echo("s" + names++, metadata, Instant.ofEpochMilli(now)), new Sent(part.reply, part.number));
    }

    private void nothingMore(Part part) {
        if (code.state().replies.find(part.reply).isEmpty()) {
            return; // Finished long ago and forgotten; what is on its way is never asked for here.
        }
        if (strangeEchoes && !part.identified && part.attempted && random.nextInt(4) == 0) {
            echoed(part);
            return;
        }
        Outcome again = tell(new RecordSendAttempt(Told.ID, part.reply, part.number));
        assertThat(again.changesNothing().departure().verdict()).isEqualTo(Verdict.DONE);
    }

    /** About the whole reply, or about some parts of it, some of which may not be there. */
    private void agentDecides(Part one) {
        if (code.state().replies.find(one.reply).isEmpty()) {
            return;
        }
        List<Part> reply =
                parts.stream().filter(part -> part.reply.equals(one.reply)).toList();
        Integer[] chosen = random.nextBoolean()
                ? new Integer[0]
                : reply.stream()
                        .filter(part -> part == one || random.nextBoolean())
                        .map(part -> part.number)
                        .toArray(Integer[]::new);
        switch (random.nextInt(4)) {
            case 0, 1 -> agentRetries(reply, chosen);
            case 2 -> agentWithdraws(reply, chosen);
            default -> agentMarksSent(reply, chosen);
        }
    }

    private void agentRetries(List<Part> reply, Integer[] chosen) {
        Outcome outcome = tell(Told.retried(reply.get(0).reply, chosen));
        List<Part> again =
                fitting(reply, chosen, Part::mayBeRetried, part -> part.retried && part.end != End.WITHDRAWN);
        String verdict = ledger.verdict(reply.get(0).reply, now);
        boolean allowed = verdict.equals(Ledger.RESPONSE) || verdict.equals(Ledger.HUMAN_AGENT);
        if (again == null) {
            outcome.isRefusedAs("reply-not-failed");
        } else if (again.isEmpty()) {
            outcome.changesNothing();
        } else if (now >= reply.get(0).acceptedAt + 8 * DAY) {
            outcome.isRefusedAs("reply-not-found");
        } else if (!allowed) {
            outcome.isRefusedAs(verdict);
        } else {
            ReplyRetried retried = outcome.makes(ReplyRetried.class).only(ReplyRetried.class);
            assertThat(retried.parts()).containsExactlyElementsOf(numbersOf(again));
            assertThat(retried.basis().name()).isEqualTo(verdict);
            assertThat(retried.customerActAt().toEpochMilli()).isEqualTo(ledger.groundOf(verdict));
            for (Part part : again) {
                ledger.add(new Retried(part.reply, part.number, verdict.equals(Ledger.HUMAN_AGENT), now));
                part.waitsAgain();
            }
        }
    }

    private void agentWithdraws(List<Part> reply, Integer[] chosen) {
        Outcome outcome = tell(Told.withdrawn(reply.get(0).reply, chosen));
        List<Part> back = fitting(reply, chosen, part -> part.state == State.WAITS, part -> part.end == End.WITHDRAWN);
        if (back == null) {
            outcome.isRefusedAs("reply-already-left");
        } else if (back.isEmpty()) {
            outcome.changesNothing();
        } else {
            assertThat(outcome.only(ReplyWithdrawn.class).parts()).containsExactlyElementsOf(numbersOf(back));
            List<Part> unsure =
                    back.stream().filter(part -> part.mayHaveLeftOnce).toList();
            assertThat(outcome.events()).hasSize(1 + unsure.size());
            for (Part part : back) {
                ledger.add(new Withdrawn(part.reply, part.number));
                part.ended(part.mayHaveLeftOnce ? End.UNCERTAIN : End.WITHDRAWN);
            }
        }
    }

    private void agentMarksSent(List<Part> reply, Integer[] chosen) {
        Outcome outcome = tell(Told.markedSent(reply.get(0).reply, chosen));
        List<Part> settled = fitting(reply, chosen, part -> part.end == End.UNCERTAIN, part -> part.end == End.SENT);
        if (settled == null) {
            outcome.isRefusedAs("reply-not-uncertain");
        } else if (settled.isEmpty()) {
            outcome.changesNothing();
        } else {
            assertThat(outcome.makes(ReplyMarkedSent.class)
                            .only(ReplyMarkedSent.class)
                            .parts())
                    .containsExactlyElementsOf(numbersOf(settled));
            for (Part part : settled) {
                ledger.add(new MarkedSent(part.reply, part.number));
                part.ended(End.SENT);
            }
        }
    }

    /** Null where it cannot be decided so. */
    private static List<Part> fitting(
            List<Part> reply, Integer[] chosen, Predicate<Part> fits, Predicate<Part> alreadySo) {
        List<Part> asked = reply.stream()
                .filter(part -> chosen.length == 0 || List.of(chosen).contains(part.number))
                .toList();
        boolean whole = chosen.length == 0;
        boolean possible = whole
                ? asked.stream().anyMatch(fits.or(alreadySo))
                : asked.stream().allMatch(fits.or(alreadySo));
        return possible ? asked.stream().filter(fits).toList() : null;
    }

    private static List<Integer> numbersOf(List<Part> parts) {
        return parts.stream().map(part -> part.number).toList();
    }

    private Outcome tell(ConversationCommand command) {
        Outcome outcome = code.tell(command, Instant.ofEpochMilli(now));
        ReplyWindow told = outcome.window();
        stated = told == null ? stated : told;
        return outcome;
    }

    private void theWindowIsTheSame() {
        ReplyWindow window = code.state().window.facts();
        long instant = now + oneOf(0L, 1L, random.nextLong(DAY), random.nextLong(8 * DAY));

        assertThat(window.humanAgentRepliesLeft()).isEqualTo(ledger.placesLeft());
        assertThat(window.stateAt(Instant.ofEpochMilli(instant)).name()).isEqualTo(ledger.stateAt(instant));
        if (!strangeEchoes) {
            assertThat(stated).isEqualTo(window);
        }
    }

    private void noMoreRepliesLeftUnderTheTagThanThereArePlaces() {
        if (!strangeEchoes && policy.humanAgentMaxReplies() >= 0) {
            assertThat(TaggedDepartures.mostBetweenTwoActs(code.stream()))
                    .isLessThanOrEqualTo(policy.humanAgentMaxReplies());
        }
    }

    private void sometimesItIsReadBack() {
        int dice = random.nextInt(200);
        if (dice == 0) {
            code.readBackFromSnapshot();
        } else if (dice == 1) {
            var before = code.remembered();
            code.sourceAgain();
            assertThat(code.remembered()).isEqualTo(before);
        }
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** What a customer can do; only some of it says something. */
    private enum Doing {
        MESSAGE(OpeningAct.MESSAGE, true),
        MESSAGE_OF_AN_AD(OpeningAct.AD_CLICK, true),
        POSTBACK(OpeningAct.POSTBACK, true),
        LINK(OpeningAct.REFERRAL, false),
        AD(OpeningAct.AD_CLICK, false);

        final OpeningAct act;
        final boolean said;

        Doing(OpeningAct act, boolean said) {
            this.act = act;
            this.said = said;
        }
    }

    private record Done(Doing doing, String mid, long time) {

        ConversationCommand told() {
            Instant at = Instant.ofEpochMilli(time);
            return switch (doing) {
                case MESSAGE, MESSAGE_OF_AN_AD -> Told.customerDid(doing.act, mid, at);
                case POSTBACK -> Told.customerPressed(mid, at);
                case LINK -> Told.customerCameByLink(mid, at);
                case AD -> Told.customerCameByAd(mid, at);
            };
        }
    }

    private enum State {
        WAITS,
        OPEN,
        ENDED
    }

    private enum End {
        SENT,
        FAILED,
        UNCERTAIN,
        WITHDRAWN
    }

    private static final class Part {
        final String reply;
        final int number;
        final long acceptedAt;
        State state = State.WAITS;
        End end;
        boolean attempted;
        boolean identified;
        boolean retried;
        boolean mayHaveLeftOnce;

        Part(String reply, int number, long acceptedAt) {
            this.reply = reply;
            this.number = number;
            this.acceptedAt = acceptedAt;
        }

        boolean mayBeRetried() {
            return end == End.FAILED || end == End.UNCERTAIN;
        }

        void ended(End how) {
            state = State.ENDED;
            end = how;
        }

        void waitsAgain() {
            mayHaveLeftOnce |= end == End.UNCERTAIN;
            retried = true;
            state = State.WAITS;
            end = null;
        }
    }
}
