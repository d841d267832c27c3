package io.pagedesk.command.page;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageSendsHeld;
import io.pagedesk.events.page.PageSendsResumed;
import io.pagedesk.events.page.PageSubscribed;
import io.pagedesk.events.page.PageSubscriptionLost;
import io.pagedesk.events.page.PageTokenRevoked;
import io.pagedesk.events.page.PageWarned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One Facebook Page. {@link PageTable} keeps its token and shows it, written with the same commit as its events. */
@Aggregate(type = "Page")
class Page {

    /** What any call with a token that its owner took back is answered with. */
    static final int TOKEN_INVALID = 190;

    private static final int APP_NOT_INSTALLED = 458;

    private String pageId = "";
    private PageStanding standing = PageStanding.UNKNOWN;
    private @Nullable Instant warnedAt;
    private @Nullable SendsHold hold;
    private List<String> missingFields = List.of();

    Page() {}

    /** Absent until the first event: Axon asks before it is applied. */
    @AggregateIdentifier
    @Nullable
    String id() {
        return pageId.isEmpty() ? null : idOf(pageId);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ConnectPage command,
            PageTable pages,
            PageFeatureTable features,
            SubscriptionTable subscriptions,
            PageHoldTable holds,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        standing.refusesApp(command.appId()).map(Refusal::asException).ifPresent(refused -> {
            throw refused;
        });
        PageEvent taken = standing.tokenTaken(command, actor, clock.instant());
        pages.keep(taken, command);
        if (taken instanceof PageConnected) {
            features.forget(command.pageId());
        }
        AggregateLifecycle.apply(taken).andThenApply(() -> subscription(command, subscriptions, clock.instant()));
        if (hold != null && hold.reason() == HoldReason.PERMISSION_MISSING) {
            resume(holds, clock);
        }
    }

    private static PageEvent subscription(ConnectPage command, SubscriptionTable subscriptions, Instant at) {
        if (command.missing().isEmpty()) {
            subscriptions.confirmed(command.pageId(), command.fields(), at);
            return new PageSubscribed(command.pageId(), command.appId(), command.fields(), at);
        }
        PageSubscriptionLost lost = new PageSubscriptionLost(command.pageId(), command.appId(), command.missing(), at);
        subscriptions.lost(lost, command.fields());
        return lost;
    }

    private void resume(PageHoldTable holds, Clock clock) {
        holds.resume(pageId);
        AggregateLifecycle.apply(new PageSendsResumed(pageId, clock.instant()));
    }

    @CommandHandler
    void handle(
            DisconnectPage command,
            PageTable pages,
            PageHoldTable holds,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        if (standing.connected()) {
            PageDisconnected disconnected = new PageDisconnected(pageId, actor, clock.instant());
            pages.disconnect(disconnected);
            holds.resume(pageId);
            AggregateLifecycle.apply(disconnected);
        }
    }

    @CommandHandler
    void handle(ExpireCredentials command, PageTable pages, Clock clock) {
        if (standing.connected() && !standing.credentialsExpired()) {
            PageCredentialsExpired expired =
                    new PageCredentialsExpired(pageId, command.code(), command.subcode(), clock.instant());
            pages.expire(expired);
            AggregateLifecycle.apply(expired);
        }
    }

    @CommandHandler
    boolean handle(RevokeToken command, PageTable pages, Clock clock) {
        Instant now = clock.instant();
        PageCredentialsExpired expired = new PageCredentialsExpired(pageId, TOKEN_INVALID, APP_NOT_INSTALLED, now);
        if (!standing.connected() || !pages.revoke(expired, command.ownerId())) {
            return false;
        }
        AggregateLifecycle.apply(new PageTokenRevoked(pageId, command.cause(), now));
        if (!standing.credentialsExpired()) {
            AggregateLifecycle.apply(expired);
        }
        return true;
    }

    @CommandHandler
    void handle(RestrictPage command, PageTable pages, Clock clock) {
        if (standing.connected() && !standing.restricted()) {
            PageRestricted restricted = new PageRestricted(pageId, command.reason(), clock.instant());
            pages.restrict(restricted);
            AggregateLifecycle.apply(restricted);
        }
    }

    @CommandHandler
    void handle(ReleasePage command, PageTable pages, Clock clock) {
        if (standing.restricted()) {
            pages.release(pageId);
            AggregateLifecycle.apply(new PageReleased(pageId, clock.instant()));
        }
    }

    @CommandHandler
    void handle(WarnPage command, PageTable pages, Clock clock) {
        if (standing.connected() && (warnedAt == null || command.warnedAt().isAfter(warnedAt))) {
            PageWarned warned = new PageWarned(pageId, command.reason(), clock.instant());
            pages.warn(warned);
            AggregateLifecycle.apply(warned);
        }
    }

    @CommandHandler
    boolean handle(HoldSends command, PageHoldTable holds, Clock clock) {
        boolean news = standing.connected() && SendsHold.isNews(hold, new SendsHold(command.reason(), command.until()));
        if (news) {
            PageSendsHeld held = new PageSendsHeld(pageId, command.reason().word(), command.until(), clock.instant());
            holds.hold(held);
            AggregateLifecycle.apply(held);
        }
        return news;
    }

    @CommandHandler
    void handle(ResumeSends command, PageHoldTable holds, Clock clock) {
        if (hold != null && hold.reason() == command.reason()) {
            resume(holds, clock);
        }
    }

    @CommandHandler
    void handle(LoseSubscription command, SubscriptionTable subscriptions, Clock clock) {
        if (belongsTo(command.appId()) && !missingFields.equals(command.missing())) {
            PageSubscriptionLost lost =
                    new PageSubscriptionLost(pageId, command.appId(), command.missing(), clock.instant());
            subscriptions.lost(lost, command.remaining());
            AggregateLifecycle.apply(lost);
        }
    }

    /** That nothing is lost is shown, and no fact of its own. */
    @CommandHandler
    void handle(ConfirmSubscription command, SubscriptionTable subscriptions, Clock clock) {
        if (belongsTo(command.appId())) {
            subscriptions.confirmed(pageId, command.fields(), clock.instant());
            if (!missingFields.isEmpty()) {
                AggregateLifecycle.apply(
                        new PageSubscribed(pageId, command.appId(), command.fields(), clock.instant()));
            }
        }
    }

    private boolean belongsTo(String appId) {
        return standing.connected() && standing.appId().equals(appId);
    }

    @EventSourcingHandler
    void on(PageConnected event) {
        pageId = event.pageId();
        standing = PageStanding.connectedTo(event.appId());
    }

    @EventSourcingHandler
    void on(PageReconnected event) {
        standing = standing.reconnected();
    }

    @EventSourcingHandler
    void on(PageCredentialsExpired event) {
        standing = standing.expired();
    }

    @EventSourcingHandler
    void on(PageRestricted event) {
        standing = standing.restricted(true);
    }

    @EventSourcingHandler
    void on(PageReleased event) {
        standing = standing.restricted(false);
    }

    @EventSourcingHandler
    void on(PageWarned event) {
        warnedAt = event.at();
    }

    @EventSourcingHandler
    void on(PageDisconnected event) {
        standing = standing.disconnected();
        hold = null;
        missingFields = List.of();
    }

    @EventSourcingHandler
    void on(PageSendsHeld event) {
        hold = new SendsHold(HoldReason.of(event.reason()), event.until());
    }

    @EventSourcingHandler
    void on(PageSendsResumed event) {
        hold = null;
    }

    @EventSourcingHandler
    void on(PageSubscriptionLost event) {
        missingFields = event.missing();
    }

    @EventSourcingHandler
    void on(PageSubscribed event) {
        missingFields = List.of();
    }

    /** Ids of all kinds of aggregates share one space, and Meta's numbers may meet. */
    static String idOf(String pageId) {
        return "page:" + pageId;
    }
}
