package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.ReplyPartId;
import io.pagedesk.events.conversation.SendError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Anything that customers, agents and Meta may do in one conversation, at any time. */
final class RandomConversation {

    private static final String PAGE = "104882211093";
    private static final String PSID = "7201934455120987";
    private static final String ID = ConversationId.of(PAGE, PSID);
    private static final String AGENT = "grace";
    private static final SendError OUTSIDE = new SendError(10, 2018278, 400, null, null);
    private static final SendError BUSY = new SendError(613, null, 400, null, null);
    private static final SendError BAD = new SendError(100, null, 400, null, null);
    private static final Referral AD = new Referral(null, "ADS", "OPEN_THREAD", "ad-1", null, null);
    private static final Referral LINK = new Referral("flyer", "SHORTLINK", "OPEN_THREAD", null, null, null);
    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600 * SECOND;

    private final Random random;
    private final WindowPolicy policy;
    private final PlayedConversation played;
    private final List<String> replies = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private Instant lastAct = now;
    private int names;

    RandomConversation(long seed) {
        random = new Random(seed);
        policy = new WindowPolicy(
                oneOf(Duration.ofHours(24), Duration.ofHours(24), Duration.ofMinutes(10), Duration.ZERO),
                oneOf(Map.of(), Map.of(OpeningAct.AD_CLICK, Duration.ofDays(7))),
                oneOf(Duration.ofDays(7), Duration.ofDays(7), Duration.ofHours(30), Duration.ofHours(12)),
                oneOf(1, 1, 0, 2, 3, -1));
        played = new PlayedConversation(policy);
    }

    PlayedConversation played() {
        return played;
    }

    Instant now() {
        return now;
    }

    /** One that is under way, or one to come. */
    String anyReply() {
        return replies.isEmpty() || random.nextInt(3) == 0 ? "to-come" : recent();
    }

    @Override
    public String toString() {
        return policy + " at " + now;
    }

    void goesOn() {
        timePasses();
        int dice = random.nextInt(100);
        if (dice < 16) {
            customerActs();
        } else if (dice < 18) {
            played.tell(new RecordEcho(from(), "p" + names++, null, List.of(), "263902037430900", null), now);
        } else if (dice < 36) {
            agentReplies();
        } else if (!replies.isEmpty()) {
            somethingHappensTo(recent(), random.nextInt(3));
        }
    }

    /** Often to the very edge of a window. */
    private void timePasses() {
        Duration edge = oneOf(policy.standardWindow(), policy.humanAgentWindow());
        Instant near = lastAct.plus(edge).minusMillis(random.nextInt(2));
        now = random.nextInt(6) == 0 && near.isAfter(now)
                ? near
                : now.plusMillis(
                        oneOf(0L, 1L, random.nextLong(SECOND), random.nextLong(HOUR), random.nextLong(30 * HOUR)));
    }

    private void customerActs() {
        Received from = from();
        String mid = random.nextInt(8) == 0 ? "m1" : "m" + names++;
        switch (random.nextInt(6)) {
            case 0 -> played.tell(new ReceivePostback(from, mid, "Where?", "WHERE", null), now);
            case 1 -> played.tell(new ReceiveReaction(from, "seen" + names++, "a", "love"), now);
            case 2 -> played.tell(new ReceiveReferral(from, LINK, OpeningAct.REFERRAL), now);
            case 3 -> played.tell(new ReceiveReferral(from, AD, OpeningAct.AD_CLICK), now);
            case 4 -> played.tell(message(from, mid, AD, OpeningAct.AD_CLICK), now);
            default -> played.tell(message(from, mid, null, OpeningAct.MESSAGE), now);
        }
        lastAct = from.at();
    }

    private static ReceiveMessage message(Received from, String mid, Referral referral, OpeningAct act) {
        return new ReceiveMessage(from, mid, "Where is it?", List.of(), null, null, referral, act);
    }

    /** Mostly on time, sometimes late, sometimes by days, sometimes of the future. */
    private Received from() {
        long late =
                oneOf(0L, 0L, random.nextLong(SECOND), random.nextLong(2 * HOUR), random.nextLong(200 * HOUR), -HOUR);
        return new Received(PAGE, PSID, now.minusMillis(late), false, Channel.MESSAGING);
    }

    private void agentReplies() {
        if (played.ticket() > 0) {
            String reply = "r" + names++;
            replies.add(reply);
            List<ReplyPart> parts =
                    Collections.nCopies(1 + random.nextInt(3), new ReplyPart("On its way.", null, null));
            played.tell(new SendAgentReply(ID, played.ticket(), reply, AGENT, parts, null, null, "print", null), now);
        }
    }

    private void somethingHappensTo(String reply, int part) {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4, 5 -> metaAnswers(reply, part);
            case 6 -> comesBack(reply, part);
            case 7 -> played.tell(new RetryReply(ID, played.ticket(), reply, List.of(), AGENT, null), now);
            case 8 -> played.tell(new WithdrawReply(ID, played.ticket(), reply, List.of(part), AGENT, null), now);
            case 9 -> played.tell(new MarkReplySent(ID, played.ticket(), reply, List.of(), AGENT, null), now);
            default -> played.tell(new RecordSendAttempt(ID, reply, part), now);
        }
    }

    private void metaAnswers(String reply, int part) {
        if (!played.isUnderWay(reply, part)) {
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> played.tell(new RecordSendDeferred(ID, reply, part, BUSY, "rate-limited", now), now);
            case 1 -> played.tell(new RecordReplyFailed(ID, reply, part, "refused-by-meta", BAD, false), now);
            case 2 -> played.tell(new RecordReplyFailed(ID, reply, part, "window-closed", OUTSIDE, true), now);
            case 3 -> played.tell(new RecordReplyUncertain(ID, reply, part), now);
            default -> played.tell(new RecordReplySent(ID, reply, part, "s" + names++), now);
        }
    }

    /** Also of what was thought to have failed, or to wait. */
    private void comesBack(String reply, int part) {
        if (!played.wasHandedOver(reply, part)) {
            return;
        }
        String metadata = ReplyPartId.of(reply, part);
        Received from = new Received(PAGE, PSID, now, false, Channel.MESSAGING);
        played.tell(new RecordEcho(from, "s" + names++, null, List.of(), "1888777666", metadata), now);
    }

    private String recent() {
        return replies.get(Math.max(0, replies.size() - 1 - random.nextInt(4)));
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
