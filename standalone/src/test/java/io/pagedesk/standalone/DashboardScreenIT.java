package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard: what the desk did, drawn, and as tables for whoever does not see the plots. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class DashboardScreenIT {

    private final RunningDesk desk;
    private final Screens screens;

    DashboardScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    private String pageWithAConversation() {
        String page = desk.newPage();
        CustomerChat chat = desk.newCustomerOf(page);
        chat.writes("Are you open on Sunday?");
        chat.awaitLeft(chat.isAnswered("Yes, from ten to four."));
        return page;
    }

    @Test
    void whatWasDoneIsDrawnAndStandsInTables() {
        String of = pageWithAConversation();
        Screen screen = screens.of(desk, auditor());
        Page page = screen.at("/app/dashboard?days=30&page=" + of).page();

        assertThat(tile(page, "Messages in")).hasText("1");
        assertThat(tile(page, "Messages out")).hasText("1");
        assertThat(tile(page, "Open tickets")).hasText("1");
        assertThat(tile(page, "Windows lost")).hasText("0");
        assertThat(page.locator(".plot canvas")).hasCount(6);
        page.locator("#messages summary").click();
        assertThat(page.locator("#messages tbody tr")).hasCount(30);
        assertThat(page.locator("#messages tbody tr").last()).containsText("1");
        assertThat(page.locator("#pages tbody th")).hasText("Page");
        screen.isAccessible();
        screen.fitsItsWidth();
        screen.picture("dashboard");
    }

    @Test
    void theDashboardFitsAPhoneAndTheDark() {
        pageWithAConversation();
        Screen phone = screens.of(
                desk.uri(),
                auditor(),
                RunningDesk.PASSWORD,
                Screens.usual()
                        .setViewportSize(390, 844)
                        .setColorScheme(ColorScheme.DARK)
                        .setLocale("de-DE"));
        Page page = phone.at("/app/dashboard").page();
        assertThat(page.locator(".plot canvas")).hasCount(6);
        phone.shows("Nachrichten ein und aus");
        phone.fitsItsWidth();
        phone.isAccessible();
        phone.picture("dashboard-phone-dark");
    }

    @Test
    void aPageThatNothingHappenedOnSaysSo() {
        Screen screen = screens.of(desk, auditor());
        Page page = screen.at("/app/dashboard?page=" + desk.newPage()).page();

        assertThat(page.locator("#state")).containsText("Nothing happened in this time");
        assertThat(page.locator("#figures")).isHidden();
        screen.isAccessible();
        screen.picture("dashboard-empty");
    }

    private String auditor() {
        String name = "auditor-" + UUID.randomUUID();
        desk.newAgent(name, "AUDITOR");
        return name;
    }

    private static Locator tile(Page page, String name) {
        return page.locator(".tile")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("dd");
    }
}
