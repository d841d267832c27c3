package io.pagedesk.query.message;

import io.pagedesk.events.conversation.OptInReceived;
import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyMarkedSent;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import io.pagedesk.events.conversation.ThreadControlChanged;
import io.pagedesk.events.conversation.ThreadControlRequested;
import io.pagedesk.events.conversation.TicketAssigned;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import org.jspecify.annotations.Nullable;

/** What the desk says about itself between the messages, in words for agents. */
final class SystemLine {

    /** Meta's own Page inbox, by its app id. */
    private static final String PAGE_INBOX_APP = "263902037430900";

    private SystemLine() {}

    static String of(TicketStatusChanged event) {
        return "Status changed from " + words(event.from()) + " to " + words(event.to());
    }

    static String of(TicketAssigned event) {
        return event.assignee() == null ? "Assigned to nobody" : "Assigned to " + event.assignee();
    }

    static String of(ReferralReceived event) {
        Referral referral = event.referral();
        if ("ADS".equals(referral.source()) || referral.adId() != null) {
            return referral.adTitle() == null
                    ? "Came by an ad" + inBrackets(referral.adId())
                    : "Came by the ad \"" + referral.adTitle() + "\"";
        }
        return ("SHORTLINK".equals(referral.source()) ? "Came by an m.me link" : "Came by a link")
                + inBrackets(referral.ref());
    }

    static String of(OptInReceived event) {
        return event.title() == null
                ? "Agreed to receive messages" + inBrackets(event.type())
                : "Agreed to receive \"" + event.title() + "\"";
    }

    static String of(ThreadControlChanged event) {
        return event.ours()
                ? "The conversation is back with this desk"
                : app(event.ownerAppId()) + " took over the conversation; replies wait";
    }

    static String of(ThreadControlRequested event) {
        return app(event.requestingAppId()) + " asks for the conversation";
    }

    static String of(ReplyRetried event) {
        return event.agent() + " had a reply sent again";
    }

    static String of(ReplyWithdrawn event) {
        return event.agent() + " withdrew a reply that had not left";
    }

    static String of(ReplyMarkedSent event) {
        return event.agent() + " marked a reply as sent";
    }

    private static String app(@Nullable String appId) {
        return PAGE_INBOX_APP.equals(appId) ? "Meta's Page inbox" : "Another app" + inBrackets(appId);
    }

    private static String inBrackets(@Nullable String detail) {
        return detail == null ? "" : " (" + detail + ")";
    }

    private static String words(TicketStatus status) {
        return switch (status) {
            case AWAITING_AGENT -> "Awaiting agent";
            case AWAITING_USER -> "Awaiting user";
            case PENDING -> "Pending";
            case RESOLVED -> "Resolved";
        };
    }
}
