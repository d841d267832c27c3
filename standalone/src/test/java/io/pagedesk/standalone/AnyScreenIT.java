package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a phone to a wide screen, light and dark, in either language, with or without a mouse. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class AnyScreenIT {

    private final RunningDesk desk;
    private final Screens screens;
    private final CustomerChat customer;

    AnyScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
        this.customer = desk.newCustomer();
        customer.writes("Where is my parcel " + customer.psid() + "?");
    }

    @Test
    void onAPhoneThereIsOneColumnAtATimeWithAWayBack() {
        Screen screen = screens.phoneOf(desk, "admin");
        DeskScreen agent = DeskScreen.on(screen);
        screen.fitsItsWidth();
        screen.isAccessible();
        screen.picture("phone-list");

        agent.opens(customer.psid());
        assertThat(screen.page().locator(".list")).isHidden();
        agent.selectsTab("Facebook Messenger").writes("On its way.");
        screen.fitsItsWidth();
        screen.isAccessible();
        screen.picture("phone-ticket");

        screen.link("Back to the list").click();
        assertThat(agent.row(customer.psid())).isVisible();
        assertThat(screen.page()).hasURL(Pattern.compile("/app$"));
    }

    @Test
    void inTheDarkAndInGermanItIsAsGood() {
        Screen screen = screens.of(
                desk.uri(),
                "admin",
                RunningDesk.PASSWORD,
                Screens.usual().setLocale("de-DE").setColorScheme(ColorScheme.DARK));
        DeskScreen agent = DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());
        agent.selectsTab("Facebook Messenger").writes("Unterwegs.");

        assertThat(agent.inbox("Nicht zugewiesen")).isVisible();
        assertThat(agent.send()).hasText("Hinzufügen als Wartet auf Agent");
        assertThat(agent.window()).containsText("Antworten frei bis");
        screen.isAccessible();
        screen.picture("ticket-dark-german");

        screen.page().getByLabel("Sie: admin").click();
        screen.page().getByLabel("Darstellung").selectOption("light");
        assertThat(screen.page().locator("html")).hasAttribute("data-bs-theme", "light");
        screen.isAccessible();
        screen.page().getByLabel("Sprache").selectOption("en");
        assertThat(agent.inbox("Unassigned")).isVisible();
        assertThat(agent.replyText()).hasValue("Unterwegs.");
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        Screen screen = screens.of(desk, "admin");
        DeskScreen agent = DeskScreen.on(screen);
        Page page = screen.page();

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isFocused();
        agent.row(customer.psid()).locator("a").focus();
        page.keyboard().press("Enter");
        assertThat(agent.subject()).isFocused();
        page.locator("#tab-messenger").focus();
        page.keyboard().press("Enter");
        assertThat(agent.replyText()).isFocused();
        page.keyboard().type("On its way.");
        page.keyboard().press("Control+Enter");

        assertThat(agent.message("On its way.")).isVisible();
    }

    @Test
    void aSearchNarrowsTheListAndStandsInTheAddress() {
        Screen screen = screens.of(desk, "admin");
        DeskScreen agent = DeskScreen.on(screen);

        screen.page().getByRole(AriaRole.SEARCHBOX).fill(customer.psid());
        assertThat(agent.rows()).hasCount(1);
        assertThat(screen.page()).hasURL(Pattern.compile("q=" + customer.psid()));

        screen.page().getByRole(AriaRole.SEARCHBOX).fill("nobody wrote this");
        assertThat(screen.page().getByText("No ticket fits these filters.")).isVisible();
        screen.isAccessible();
        screen.page().goBack();
        assertThat(agent.rows()).hasCount(1);
    }

    @Test
    void aLongListAndALongThreadGoOnWhereOneScrolls() {
        String page = desk.newPage();
        CustomerChat talkative = desk.newCustomerOf(page);
        for (int n = 0; n < 40; n++) {
            talkative.customer().writes("Message number " + n);
        }
        for (int n = 0; n < 29; n++) {
            desk.newCustomerOf(page).customer().writes("Customer number " + n);
        }
        talkative.writes("The last one");
        eventually(() -> org.assertj.core.api.Assertions.assertThat(desk.admin().tickets("page=" + page))
                .hasSize(30));
        eventually(() -> org.assertj.core.api.Assertions.assertThat(talkative.thread("CUSTOMER"))
                .hasSize(41));
        Screen screen = screens.of(desk, "admin");
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=all&page=" + page);

        assertThat(agent.rows()).hasCount(25);
        agent.rows().last().scrollIntoViewIfNeeded();
        assertThat(agent.rows()).hasCount(30);

        agent.opens("The last one");
        assertThat(agent.message("The last one")).isInViewport();
        assertThat(agent.message("Message number 0")).hasCount(0);
        agent.page().locator("#thread-scroll").evaluate("scroll => scroll.scrollTop = 0");
        assertThat(agent.message("Message number 0").first()).isAttached();
        assertThat(agent.message("Message number 0").first()).not().isInViewport();
        talkative.customer().writes("Are you there?");
        assertThat(agent.page().locator("#to-end")).isVisible();
        assertThat(agent.message("Are you there?")).not().isInViewport();
        screen.button("New messages").click();
        assertThat(agent.message("Are you there?")).isInViewport();
    }
}
