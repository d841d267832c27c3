package io.pagedesk.command.conversation;

import io.pagedesk.command.digest.Digests;
import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ThreadControlRequested;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Names for what Meta sends without an id, made of what it says and when: a repetition has the same. */
final class ActId {

    private ActId() {}

    static String of(ReferralReceived event) {
        return referral(event.referral(), event.referredAt());
    }

    static String referral(Referral referral, Instant at) {
        return named("referral", at, referral.toString());
    }

    static String of(OptInReceived event) {
        return optIn(event.raw(), event.optedInAt());
    }

    static String optIn(String raw, Instant at) {
        return named("optin", at, raw);
    }

    static String of(ThreadControlRequested event) {
        return threadRequest(event.requestingAppId(), event.requestedAt());
    }

    static String threadRequest(@Nullable String appId, Instant at) {
        return named("thread-request", at, String.valueOf(appId));
    }

    private static String named(String kind, Instant at, String said) {
        return kind + ":" + at.toEpochMilli() + ":" + Digests.sha256Hex(said);
    }
}
