package io.pagedesk.command.app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppRenamed;
import io.pagedesk.events.app.AppSecretRotated;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.app.AppTestTicketsRemovalOrdered;
import io.pagedesk.events.app.AppVerifyTokenChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AppTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Map<String, Object> BY_ADA = Map.of("actor", "ada");
    private static final AppRegistered REGISTERED = new AppRegistered("7", "Shop", true, "ada", NOW);

    private final AppTable apps = mock(AppTable.class);
    private final TestTickets tickets = mock(TestTickets.class);
    private final FixtureConfiguration<App> fixture = new AggregateTestFixture<>(App.class)
            .registerInjectableResource(apps)
            .registerInjectableResource(tickets)
            .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void registrationTellsWhoDidItAndKeepsItsSecretsApart() {
        fixture.givenNoPriorActivity()
                .when(new RegisterApp("7", "Shop", true, "encrypted-secret", "encrypted-token"), BY_ADA)
                .expectEvents(REGISTERED);

        verify(apps).insert(REGISTERED, "encrypted-secret", "encrypted-token");
    }

    @Test
    void aKnownAppIsRefusedAndLeavesNoEvent() {
        doThrow(AppRefusals.exists("7").asException()).when(apps).insert(any(), anyString(), anyString());

        fixture.givenNoPriorActivity()
                .when(new RegisterApp("7", "Shop", true, "encrypted-secret", "encrypted-token"), BY_ADA)
                .expectException(RefusedException.class)
                .expectExceptionDetails(AppRefusals.exists("7"))
                .expectNoEvents();
    }

    @Test
    void testModeChanges() {
        fixture.given(REGISTERED)
                .when(new ChangeTestMode("7", false), BY_ADA)
                .expectEvents(new AppTestModeChanged("7", false, "ada", NOW));

        verify(apps).setTestMode("7", false);
    }

    @Test
    void aNewSecretIsAFactThatTellsHowLongTheFormerOneCounts() {
        Instant formerUntil = NOW.plus(Duration.ofHours(24));
        fixture.given(REGISTERED)
                .when(new ChangeApp("7", null, "ciphertext", null, Duration.ofHours(24)), BY_ADA)
                .expectEvents(new AppSecretRotated("7", formerUntil, "ada", NOW));

        verify(apps).rotateSecret("7", "ciphertext", formerUntil, NOW);
    }

    @Test
    void onlyWhatIsNewChanges() {
        fixture.given(REGISTERED)
                .when(new ChangeApp("7", "Shop", null, null, Duration.ZERO), BY_ADA)
                .expectNoEvents();
        fixture.given(REGISTERED)
                .when(new ChangeApp("7", "Shops", null, "ciphertext", Duration.ZERO), BY_ADA)
                .expectEvents(new AppRenamed("7", "Shops", "ada", NOW), new AppVerifyTokenChanged("7", "ada", NOW));
    }

    @Test
    void theTicketsOfTheTestModeAreRemovedWhenTheAppIsLive() {
        when(tickets.orderRemoval("7", "ada")).thenReturn(3, 0);
        AppTestModeChanged live = new AppTestModeChanged("7", false, "ada", NOW);

        fixture.given(REGISTERED, live)
                .when(new OrderTestTicketRemoval("7"), BY_ADA)
                .expectResultMessagePayload(3)
                .expectEvents(new AppTestTicketsRemovalOrdered("7", 3, "ada", NOW));
        fixture.given(REGISTERED, live)
                .when(new OrderTestTicketRemoval("7"), BY_ADA)
                .expectResultMessagePayload(0)
                .expectNoEvents();
    }

    @Test
    void whatIsStillTriedOutIsNotRemoved() {
        fixture.given(REGISTERED)
                .when(new OrderTestTicketRemoval("7"), BY_ADA)
                .expectException(RefusedException.class)
                .expectNoEvents();

        verifyNoInteractions(tickets);
    }

    @Test
    void theSameTestModeIsNoFact() {
        fixture.given(REGISTERED).when(new ChangeTestMode("7", true), BY_ADA).expectNoEvents();

        verifyNoInteractions(apps);
    }
}
