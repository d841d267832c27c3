package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** The desk as agents use it. */
final class DeskScreen {

    private final Screen screen;
    private final Page page;

    DeskScreen(Screen screen) {
        this.screen = screen;
        this.page = screen.page();
    }

    /** Opens it, and waits until it hears of what happens. */
    static DeskScreen on(Screen screen) {
        return at(screen, "/app");
    }

    static DeskScreen at(Screen screen, String path) {
        DeskScreen desk = new DeskScreen(screen);
        desk.page.waitForResponse(answer -> answer.url().endsWith("/api/updates"), () -> screen.at(path));
        return desk;
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return screen;
    }

    DeskScreen choosesInbox(String name) {
        inbox(name).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        return this;
    }

    Locator inbox(String name) {
        return page.locator(".inbox").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator rows() {
        return page.locator(".row");
    }

    /** What is said while the desk cannot be reached. */
    Locator connection() {
        return page.locator("#connection");
    }

    static LocatorAssertions.IsHiddenOptions within(Duration patience) {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(patience.toMillis());
    }

    /** The tickets in the list that name this. */
    Locator row(String text) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(text));
    }

    DeskScreen opens(String text) {
        row(text).first().click();
        assertThat(page.locator("#ticket")).isVisible();
        return this;
    }

    Locator subject() {
        return page.locator("#subject");
    }

    /** The messages of the open ticket that say this. */
    Locator message(String text) {
        return page.locator(".message").filter(new Locator.FilterOptions().setHasText(text));
    }

    DeskScreen selectsTab(String name) {
        screen.tab(name).click();
        return this;
    }

    Locator replyText() {
        return page.locator("#reply-text");
    }

    DeskScreen writes(String text) {
        replyText().fill(text);
        return this;
    }

    /** What the reply box says of the time that is left. */
    Locator window() {
        return page.locator("#window");
    }

    Locator warning() {
        return page.locator("#reply-warning");
    }

    Locator send() {
        return page.locator("#send");
    }
}
