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

/**
 * What the desk says about itself between the messages.
 *
 * @param text in English, as the API tells it
 * @param fact what the text says, for whoever words it in another language
 */
record SystemLine(String text, LineFact fact) {

    /** Meta's own Page inbox, by its app id. */
    private static final String PAGE_INBOX_APP = "263902037430900";

    static SystemLine of(TicketStatusChanged event) {
        return new SystemLine(
                "Status changed from " + words(event.from()) + " to " + words(event.to()),
                LineFact.statusChanged(event.from().name(), event.to().name()));
    }

    static SystemLine of(TicketAssigned event) {
        return event.assignee() == null
                ? line("Assigned to nobody", LineKind.UNASSIGNED, null)
                : line("Assigned to " + event.assignee(), LineKind.ASSIGNED, event.assignee());
    }

    static SystemLine of(ReferralReceived event) {
        Referral referral = event.referral();
        if (referral.adTitle() != null && isAd(referral)) {
            return line(
                    "Came by the ad \"" + referral.adTitle() + "\"", LineKind.CAME_BY_TITLED_AD, referral.adTitle());
        }
        if (isAd(referral)) {
            return line("Came by an ad" + inBrackets(referral.adId()), LineKind.CAME_BY_AD, referral.adId());
        }
        return "SHORTLINK".equals(referral.source())
                ? line("Came by an m.me link" + inBrackets(referral.ref()), LineKind.CAME_BY_SHORT_LINK, referral.ref())
                : line("Came by a link" + inBrackets(referral.ref()), LineKind.CAME_BY_LINK, referral.ref());
    }

    static SystemLine of(OptInReceived event) {
        return event.title() == null
                ? line("Agreed to receive messages" + inBrackets(event.type()), LineKind.OPTED_IN, event.type())
                : line("Agreed to receive \"" + event.title() + "\"", LineKind.OPTED_IN_TO, event.title());
    }

    static SystemLine of(ThreadControlChanged event) {
        return event.ours()
                ? line("The conversation is back with this desk", LineKind.THREAD_BACK, null)
                : ofApp(
                        event.ownerAppId(),
                        " took over the conversation; replies wait",
                        LineKind.THREAD_TAKEN,
                        LineKind.THREAD_TAKEN_BY_PAGE_INBOX);
    }

    static SystemLine of(ThreadControlRequested event) {
        return ofApp(
                event.requestingAppId(),
                " asks for the conversation",
                LineKind.THREAD_REQUESTED,
                LineKind.THREAD_REQUESTED_BY_PAGE_INBOX);
    }

    static SystemLine of(ReplyRetried event) {
        return line(event.agent() + " had a reply sent again", LineKind.REPLY_RETRIED, null);
    }

    static SystemLine of(ReplyWithdrawn event) {
        return line(event.agent() + " withdrew a reply that had not left", LineKind.REPLY_WITHDRAWN, null);
    }

    static SystemLine of(ReplyMarkedSent event) {
        return line(event.agent() + " marked a reply as sent", LineKind.REPLY_MARKED_SENT, null);
    }

    private static SystemLine ofApp(@Nullable String appId, String does, LineKind kind, LineKind ofPageInbox) {
        return PAGE_INBOX_APP.equals(appId)
                ? line("Meta's Page inbox" + does, ofPageInbox, null)
                : line("Another app" + inBrackets(appId) + does, kind, appId);
    }

    private static SystemLine line(String text, LineKind kind, @Nullable String detail) {
        return new SystemLine(text, LineFact.of(kind, detail));
    }

    private static boolean isAd(Referral referral) {
        return "ADS".equals(referral.source()) || referral.adId() != null;
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
