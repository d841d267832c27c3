package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the documents' pictures, of a desk after an ordinary week. */
@Tag("pictures")
@ExtendWith(BrowserExtension.class)
class PicturesIT {

    private static final Path TO = Path.of("..", "docs", "pictures");

    private final Screens screens;
    private RunningDesk desk;
    private CustomerChat nora;

    PicturesIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeEach
    void anOrdinaryWeek() {
        desk = RunningDesk.start();
        nora = new AnOrdinaryWeek(desk).passes();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void everyScreen() {
        Screen nobody = screens.ofNobody(desk);
        shows(nobody, "/login", "#login", "login");
        Screen wide = screens.of(desk, "admin");
        DeskScreen.at(wide, "/app/tickets/" + nora.ticketId() + "?inbox=all").selectsTab("Facebook Messenger");
        keep(wide, "desk");
        channels(wide);
        shows(wide, "/admin/agents", ".card-box", "agents");
        tokens(wide);
        shows(wide, "/admin/canned-replies", ".canned-row", "canned-replies");
        system(wide);
        audit(wide);
        shows(wide, "/account", "#own-sessions .line", "account");
        wide.page().setViewportSize(1440, 1280);
        shows(wide, "/app/dashboard", ".plot canvas", "dashboard");
        onAPhone();
        wide.page().close();
        nobody.page().close();
    }

    private void channels(Screen screen) {
        shows(screen, AdminScreen.PAGES, "#page-" + AnOrdinaryWeek.BIKES, "pages");
        screen.button("Connect Page").click();
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).containsText("pages_messaging");
        keep(screen, "connect-page");
        shows(screen, "/admin/channels/messenger/apps", ".card-box", "apps");
    }

    private void tokens(Screen screen) {
        shows(screen, "/admin/tokens", "#tokens .line", "tokens");
        screen.button("Create token").click();
        screen.page().getByLabel("Name of the program").fill("crm-bridge");
        keep(screen, "token-new");
    }

    private void system(Screen screen) {
        shows(screen, "/admin/parked", "#parked article", "parked");
        shows(screen, "/admin/health", "#health-pages", "health");
        AdminScreen admin = new AdminScreen(screen);
        screen.at("/admin/projections");
        admin.inCard("Tickets", "Rebuild").click();
        admin.inPopUp(AriaRole.BUTTON, "Rebuild").click();
        assertThat(admin.card("Tickets").getByRole(AriaRole.PROGRESSBAR)).isVisible();
        keep(screen, "views");
    }

    private void audit(Screen screen) {
        shows(screen, "/audit", "#rows tr", "audit-report");
        screen.at("/audit/tickets/" + nora.ticketId());
        assertThat(screen.page().locator("#then")).containsText("two rye loaves");
        screen.page().getByRole(AriaRole.SLIDER).press("Home");
        assertThat(screen.page().locator("#then")).not().containsText("two rye loaves");
        keep(screen, "audit-trail");
    }

    private void onAPhone() {
        Screen phone = screens.of(
                desk.uri(), "admin", RunningDesk.PASSWORD, Screens.usual().setViewportSize(390, 844));
        DeskScreen.at(phone, "/app/tickets/" + nora.ticketId() + "?inbox=all").selectsTab("Facebook Messenger");
        keep(phone, "phone");
        Screen dark = screens.of(
                desk.uri(),
                "admin",
                RunningDesk.PASSWORD,
                Screens.usual()
                        .setViewportSize(390, 844)
                        .setColorScheme(ColorScheme.DARK)
                        .setLocale("de-DE"));
        shows(dark, AdminScreen.PAGES, "#page-" + AnOrdinaryWeek.BIKES, "pages-phone-dark");
        phone.page().close();
        dark.page().close();
    }

    private static void shows(Screen screen, String path, String what, String name) {
        screen.at(path);
        assertThat(screen.page().locator(what).first()).isVisible();
        keep(screen, name);
    }

    private static void keep(Screen screen, String name) {
        screen.page().screenshot(new ScreenshotOptions().setPath(TO.resolve(name + ".png")));
    }
}
