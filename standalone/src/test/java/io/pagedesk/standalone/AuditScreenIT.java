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

    private final RunningDesk desk;
    private final Screen screen;
    private final Page page;
    private final CustomerChat customer;

    AuditScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
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
        page.locator(".event").first().getByText("What is recorded").click();
        assertThat(page.locator(".event").first()).containsText("payload");
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
