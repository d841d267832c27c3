package io.pagedesk.command.page;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageSendsHeld;
import io.pagedesk.events.page.PageSendsResumed;
import io.pagedesk.events.page.PageSubscribed;
import io.pagedesk.events.page.PageSubscriptionLost;
import io.pagedesk.events.page.PageWarned;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Map<String, Object> BY_ADA = Map.of("actor", "ada");
    private static final List<String> FIELDS = List.of("messages", "standby");
    private static final PageConnected CONNECTED = new PageConnected("42", "7", "Shop", "ada", NOW);
    private static final PageSubscribed SUBSCRIBED = new PageSubscribed("42", "7", FIELDS, NOW);
    private static final PageCredentialsExpired EXPIRED = new PageCredentialsExpired("42", 190, 463, NOW);
    private static final PageRestricted RESTRICTED = new PageRestricted("42", "spam", NOW);
    private static final PageDisconnected DISCONNECTED = new PageDisconnected("42", "ada", NOW);

    private static final PageSendsHeld HELD_A_MINUTE =
            new PageSendsHeld("42", "rate-limited", NOW.plusSeconds(60), NOW);
    private static final PageSendsHeld NO_PERMISSION = new PageSendsHeld("42", "permission-missing", null, NOW);
    private static final PageSendsResumed RESUMED = new PageSendsResumed("42", NOW);

    private final PageTable pages = mock(PageTable.class);
    private final PageHoldTable holds = mock(PageHoldTable.class);
    private final PageFeatureTable features = mock(PageFeatureTable.class);
    private final SubscriptionTable subscriptions = mock(SubscriptionTable.class);
    private final FixtureConfiguration<Page> fixture = new AggregateTestFixture<>(Page.class)
            .registerInjectableResource(pages)
            .registerInjectableResource(holds)
            .registerInjectableResource(features)
            .registerInjectableResource(subscriptions)
            .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aNewPageIsConnectedAndSubscribed() {
        fixture.givenNoPriorActivity().when(connect("7"), BY_ADA).expectEvents(CONNECTED, SUBSCRIBED);

        verify(pages).keep(CONNECTED, connect("7"));
        verify(subscriptions).confirmed("42", FIELDS, NOW);
    }

    @Test
    void f19ASubscriptionThatMetaDoesNotConfirmIsLostFromTheBeginning() {
        PageSubscriptionLost lost = new PageSubscriptionLost("42", "7", List.of("standby"), NOW);
        fixture.givenNoPriorActivity()
                .when(connect("7", List.of("messages"), List.of("standby")), BY_ADA)
                .expectEvents(CONNECTED, lost);

        verify(subscriptions).lost(lost, List.of("messages"));
    }

    @Test
    void whatWasTriedIsForgottenWhenThePageIsConnectedAnewAndKeptWhenItIsReconnected() {
        fixture.given(CONNECTED, SUBSCRIBED, EXPIRED).when(connect("7"), BY_ADA);
        verifyNoInteractions(features);

        fixture.given(CONNECTED, SUBSCRIBED, DISCONNECTED).when(connect("7"), BY_ADA);
        verify(features).forget("42");
    }

    @Test
    void aPageWithAnExpiredTokenIsReconnected() {
        fixture.given(CONNECTED, SUBSCRIBED, EXPIRED)
                .when(connect("7"), BY_ADA)
                .expectEvents(new PageReconnected("42", "7", "Shop", "ada", NOW), SUBSCRIBED);
    }

    @Test
    void aConnectedPageIsRefusedToAnotherApp() {
        fixture.given(CONNECTED, SUBSCRIBED)
                .when(connect("8"), BY_ADA)
                .expectException(RefusedException.class)
                .expectNoEvents();

        verifyNoInteractions(pages);
    }

    @Test
    void aDisconnectedPageMayMoveToAnotherApp() {
        fixture.given(CONNECTED, SUBSCRIBED, DISCONNECTED)
                .when(connect("8"), BY_ADA)
                .expectEvents(
                        new PageConnected("42", "8", "Shop", "ada", NOW), new PageSubscribed("42", "8", FIELDS, NOW));
    }

    @Test
    void credentialsExpireOnceUntilTheyAreRenewed() {
        fixture.given(CONNECTED, SUBSCRIBED)
                .when(new ExpireCredentials("42", 190, 463))
                .expectEvents(EXPIRED);
        fixture.given(CONNECTED, SUBSCRIBED, EXPIRED)
                .when(new ExpireCredentials("42", 190, 463))
                .expectNoEvents();
        fixture.given(CONNECTED, EXPIRED, new PageReconnected("42", "7", "Shop", "ada", NOW))
                .when(new ExpireCredentials("42", 190, 463))
                .expectEvents(EXPIRED);
    }

    @Test
    void aRestrictionIsSetAndLiftedOnce() {
        fixture.given(CONNECTED).when(new RestrictPage("42", "spam")).expectEvents(RESTRICTED);
        fixture.given(CONNECTED, RESTRICTED)
                .when(new RestrictPage("42", "spam"))
                .expectNoEvents();
        fixture.given(CONNECTED, RESTRICTED).when(new ReleasePage("42")).expectEvents(new PageReleased("42", NOW));
        fixture.given(CONNECTED).when(new ReleasePage("42")).expectNoEvents();
    }

    @Test
    void aPageIsDisconnectedOnce() {
        fixture.given(CONNECTED).when(new DisconnectPage("42"), BY_ADA).expectEvents(DISCONNECTED);
        fixture.given(CONNECTED, DISCONNECTED)
                .when(new DisconnectPage("42"), BY_ADA)
                .expectNoEvents();
    }

    @Test
    void aWarningIsRecordedAndHoldsNothing() {
        fixture.given(CONNECTED, SUBSCRIBED)
                .when(new WarnPage("42", "spam", NOW.minusSeconds(2)), BY_ADA)
                .expectEvents(new PageWarned("42", "spam", NOW));

        verify(pages).warn(new PageWarned("42", "spam", NOW));
    }

    @Test
    void f1AWarningFromBeforeTheLastRecordedOneIsARepetition() {
        fixture.given(CONNECTED, SUBSCRIBED, new PageWarned("42", "spam", NOW.minusSeconds(1)))
                .when(new WarnPage("42", "spam", NOW.minusSeconds(2)), BY_ADA)
                .expectNoEvents();
        fixture.given(CONNECTED, SUBSCRIBED, new PageWarned("42", "spam", NOW.minusSeconds(60)))
                .when(new WarnPage("42", "spam", NOW.minusSeconds(2)), BY_ADA)
                .expectEvents(new PageWarned("42", "spam", NOW));
    }

    @Test
    void aDisconnectedPageIsNotWarned() {
        fixture.given(CONNECTED, SUBSCRIBED, DISCONNECTED)
                .when(new WarnPage("42", "spam", NOW), BY_ADA)
                .expectNoEvents();
    }

    @Test
    void aDisconnectedPageLearnsNothingMore() {
        fixture.given(CONNECTED, DISCONNECTED)
                .when(new ExpireCredentials("42", 190, null))
                .expectNoEvents();
        fixture.given(CONNECTED, DISCONNECTED)
                .when(new RestrictPage("42", null))
                .expectNoEvents();
    }

    @Test
    void aHoldIsToldOnceAndAgainOnlyWhenItLastsClearlyLonger() {
        fixture.given(CONNECTED).when(rateLimited(NOW.plusSeconds(60))).expectEvents(HELD_A_MINUTE);
        fixture.given(CONNECTED, HELD_A_MINUTE)
                .when(rateLimited(NOW.plusSeconds(119)))
                .expectResultMessagePayload(false)
                .expectNoEvents();
        fixture.given(CONNECTED, HELD_A_MINUTE)
                .when(rateLimited(NOW.plusSeconds(120)))
                .expectResultMessagePayload(true)
                .expectEvents(new PageSendsHeld("42", "rate-limited", NOW.plusSeconds(120), NOW));
    }

    @Test
    void aMissingPermissionOutlastsALimitAndNotTheOtherWayRound() {
        HoldSends permission = new HoldSends("42", HoldReason.PERMISSION_MISSING, null);
        fixture.given(CONNECTED, HELD_A_MINUTE).when(permission).expectEvents(NO_PERMISSION);
        fixture.given(CONNECTED, NO_PERMISSION).when(permission).expectNoEvents();
        fixture.given(CONNECTED, NO_PERMISSION)
                .when(rateLimited(NOW.plusSeconds(600)))
                .expectNoEvents();
    }

    @Test
    void sendsResumeForTheReasonTheyAreHeldForAlone() {
        fixture.given(CONNECTED, HELD_A_MINUTE)
                .when(new ResumeSends("42", HoldReason.PERMISSION_MISSING))
                .expectNoEvents();
        fixture.given(CONNECTED, HELD_A_MINUTE)
                .when(new ResumeSends("42", HoldReason.RATE_LIMITED))
                .expectEvents(RESUMED);
        fixture.given(CONNECTED, HELD_A_MINUTE, RESUMED)
                .when(new ResumeSends("42", HoldReason.RATE_LIMITED))
                .expectNoEvents();
    }

    @Test
    void aReconnectMendsAMissingPermissionButNoLimit() {
        PageReconnected reconnected = new PageReconnected("42", "7", "Shop", "ada", NOW);
        fixture.given(CONNECTED, NO_PERMISSION)
                .when(connect("7"), BY_ADA)
                .expectEvents(reconnected, SUBSCRIBED, RESUMED);
        fixture.given(CONNECTED, HELD_A_MINUTE).when(connect("7"), BY_ADA).expectEvents(reconnected, SUBSCRIBED);
    }

    @Test
    void aDisconnectedPageIsHeldForNothing() {
        fixture.given(CONNECTED, DISCONNECTED)
                .when(rateLimited(NOW.plusSeconds(60)))
                .expectNoEvents();
        fixture.given(CONNECTED, HELD_A_MINUTE, DISCONNECTED, CONNECTED)
                .when(new ResumeSends("42", HoldReason.RATE_LIMITED))
                .expectNoEvents();
    }

    @Test
    void f19ALostSubscriptionIsToldOnceUntilItIsBack() {
        LoseSubscription lose = new LoseSubscription("42", "7", List.of("messages"), List.of("standby"));
        PageSubscriptionLost lost = new PageSubscriptionLost("42", "7", List.of("standby"), NOW);
        ConfirmSubscription confirm = new ConfirmSubscription("42", "7", FIELDS);

        fixture.given(CONNECTED, SUBSCRIBED).when(lose).expectEvents(lost);
        fixture.given(CONNECTED, SUBSCRIBED, lost).when(lose).expectNoEvents();
        fixture.given(CONNECTED, SUBSCRIBED, lost).when(confirm).expectEvents(SUBSCRIBED);
        fixture.given(CONNECTED, SUBSCRIBED, lost, SUBSCRIBED).when(lose).expectEvents(lost);
        fixture.given(CONNECTED, SUBSCRIBED).when(confirm).expectNoEvents();
        verify(subscriptions, times(2)).confirmed("42", FIELDS, NOW);
    }

    @Test
    void f19WhatAnotherAppReceivesIsNotTold() {
        fixture.given(CONNECTED, SUBSCRIBED)
                .when(new LoseSubscription("42", "8", List.of(), FIELDS))
                .expectNoEvents();

        verifyNoInteractions(subscriptions);
    }

    private static HoldSends rateLimited(Instant until) {
        return new HoldSends("42", HoldReason.RATE_LIMITED, until);
    }

    private static ConnectPage connect(String appId) {
        return connect(appId, FIELDS, List.of());
    }

    private static ConnectPage connect(String appId, List<String> fields, List<String> missing) {
        TokenOrigin pasted = new TokenOrigin(TokenSource.PASTED, null, null, List.of(), List.of());
        return new ConnectPage("42", appId, "Shop", "ciphertext", pasted, fields, missing);
    }
}
