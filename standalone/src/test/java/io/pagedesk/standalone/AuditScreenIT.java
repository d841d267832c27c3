package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an auditor sees: the past of a ticket, and whether replies were allowed. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class AuditScreenIT {

    private static final int SHOWN_AT_ONCE = 100;

    private final Screen screen;
    private final Page page;
    private final CustomerChat customer;

    AuditScreenIT(RunningDesk desk, Screens screens) {
        this.customer = desk.newCustomer();
        String auditor = "auditor-" + UUID.randomUUID().toString().substring(0, 8);
        desk.newAgent(auditor, "AUDITOR");
        this.screen = screens.of(desk, auditor);
        this.page = screen.page();
    }

    @Test
    void theSliderShowsTheTicketAsItStoodAtAnyMomentOfItsLife() {
        customer.writes("Do you repair bicycles?");
        customer.awaitLeft(customer.isAnswered("Yes, on weekdays."));

        DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());
        screen.link("Trail").click();
        Locator then = page.locator("#then");
        assertThat(then).containsText("Do you repair bicycles?");
        assertThat(then).containsText("Yes, on weekdays.");
        screen.isAccessible();
        screen.fitsItsWidth();
        screen.picture("audit-trail");

        Locator slider = page.getByRole(AriaRole.SLIDER);
        slider.press("Home");
        assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("after event 1 of \\d+"));
        assertThat(then).containsText("Do you repair bicycles?");
        assertThat(then).not().containsText("Yes, on weekdays.");

        slider.press("End");
        assertThat(then).containsText("Yes, on weekdays.");
        assertThat(page.locator(".event.is-then")).isInViewport();
        page.locator(".event.is-then").getByText("What is recorded").click();
        assertThat(page.locator(".event.is-then")).containsText("payload");
    }

    @Test
    void aLongLifeIsReadInPiecesAndEveryMomentOfItCanBeReached() {
        for (int n = 0; n < 110; n++) {
            customer.customer().writes("Message number " + n);
        }
        customer.writes("The last one");
        screen.at("/audit/tickets/" + customer.ticketId());
        Locator slider = page.getByRole(AriaRole.SLIDER);
        assertThat(slider).isEnabled();
        assertThat(page.locator("#then")).containsText("The last one");
        assertThat(page.locator("#then")).not().containsText("Message number 0");
        assertThat(page.locator(".event")).hasCount(SHOWN_AT_ONCE);
        assertThat(page.getByRole(AriaRole.HEADING).first()).isInViewport();

        screen.button("Show earlier messages (61)").click();
        assertThat(page.locator("#then li")).hasCount(111);
        slider.press("Home");
        assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("after event 1 of \\d{3}"));
        assertThat(page.locator(".event").first()).containsText("conversation.started");
        page.getByText(Pattern.compile("Later events \\(\\d+\\)")).click();
        assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("after event 101 of"));
        assertThat(page.locator(".event.is-then")).isInViewport();
        assertThat(page.locator(".event")).hasCount(SHOWN_AT_ONCE);
        screen.isAccessible();
    }

    @Test
    void theReportIsNarrowedShownAndDownloaded() throws Exception {
        customer.writes("Are you open?");
        customer.awaitLeft(customer.isAnswered("Until six."));

        screen.at("/audit");
        Locator rows = page.locator("#rows tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Allowed"))
                        .first())
                .isVisible();
        page.getByLabel("Agent").fill("nobody");
        page.locator("#filters").getByText("Show").click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("No reply fits")))
                .isVisible();
        page.getByLabel("Agent").fill("admin");
        page.locator("#filters").getByText("Show").click();
        assertThat(rows.first()).containsText("RESPONSE");
        screen.isAccessible();
        screen.picture("audit-report");

        Download csv = page.waitForDownload(() -> screen.link("CSV").click());
        assertThat(Files.readString(csv.path())).startsWith("replyId,ticketId,").contains(customer.ticketId());
    }
}
