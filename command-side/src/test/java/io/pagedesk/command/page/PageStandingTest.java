package io.pagedesk.command.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.problem.Refusal;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReconnected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageStandingTest {

    private static final PageStanding CONNECTED = PageStanding.connectedTo("7");

    @Test
    void aPageBelongsToOneAppAtATime() {
        assertThat(CONNECTED.refusesApp("8")).map(Refusal::code).contains("page-connected-elsewhere");
        assertThat(CONNECTED.refusesApp("7")).isEmpty();
        assertThat(CONNECTED.disconnected().refusesApp("8")).isEmpty();
        assertThat(PageStanding.UNKNOWN.refusesApp("8")).isEmpty();
    }

    @Test
    void aTokenForAConnectedPageReconnectsItAndForAnyOtherConnectsIt() {
        assertThat(CONNECTED.expired().tokenTaken(command(), "ada", Instant.EPOCH))
                .isInstanceOf(PageReconnected.class);
        assertThat(CONNECTED.disconnected().tokenTaken(command(), "ada", Instant.EPOCH))
                .isInstanceOf(PageConnected.class);
        assertThat(PageStanding.UNKNOWN.tokenTaken(command(), "ada", Instant.EPOCH))
                .isInstanceOf(PageConnected.class);
    }

    @Test
    void aNewTokenDoesNotLiftARestriction() {
        PageStanding both = CONNECTED.restricted(true).expired();

        assertThat(both.state()).isEqualTo(PageState.CREDENTIALS_EXPIRED);
        assertThat(both.reconnected().state()).isEqualTo(PageState.RESTRICTED);
        assertThat(both.reconnected().restricted(false).state()).isEqualTo(PageState.CONNECTED);
    }

    @Test
    void aLiftedRestrictionDoesNotMendAToken() {
        assertThat(CONNECTED.restricted(true).expired().restricted(false).state())
                .isEqualTo(PageState.CREDENTIALS_EXPIRED);
    }

    @Test
    void aDisconnectedPageIsNothingElse() {
        assertThat(CONNECTED.restricted(true).expired().disconnected().state()).isEqualTo(PageState.DISCONNECTED);
    }

    private static ConnectPage command() {
        TokenOrigin pasted = new TokenOrigin(TokenSource.PASTED, null, null, List.of(), List.of());
        return new ConnectPage("42", "7", "Shop", "encrypted", pasted, List.of("messages"), List.of());
    }
}
