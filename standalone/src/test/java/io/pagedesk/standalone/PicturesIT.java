package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.ProfileAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the documents' pictures, of a desk on an ordinary day. */
@Tag("pictures")
@ExtendWith(BrowserExtension.class)
class PicturesIT {

    private static final Path TO = Path.of("..", "docs", "pictures");
    private static final String BAKERY = "6100000000000001";
    private static final String BIKES = "6100000000000002";

    private final Screens screens;
    private RunningDesk desk;
    private int last;

    PicturesIT(Screens screens) {
        this.screens = screens;
    }

    @BeforeEach
    void anOrdinaryDay() {
        desk = RunningDesk.start();
        desk.newAgent("kim", "AGENT");
        desk.newAgent("noor", "AGENT");
        desk.newAgent("sam", "AUDITOR");
        connect(BAKERY, "Harbour Bakery");
        connect(BIKES, "Two Wheels Repair");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void everyScreen() {
        writes(BAKERY, "Jonas", "Weber", Duration.ofHours(30), "Can I order a birthday cake for Saturday?");
        writes(BIKES, "Amina", "Diallo", Duration.ofHours(22), "My brakes squeal when it rains. Is that dangerous?");
        CustomerChat olga =
                writes(BAKERY, "Olga", "Novak", Duration.ofHours(3), "Do you have gluten-free bread today?");
        olga.awaitLeft(olga.isAnswered("Yes, two kinds: buckwheat, and one with seeds."));
        writes(BIKES, "Luis", "Ortega", Duration.ofMinutes(50), "Is the blue city bike still for sale?");
        CustomerChat nora = writes(BAKERY, "Nora", "Lind", Duration.ofMinutes(12), "Hello! Are you open on Sunday?");
        nora.awaitLeft(nora.isAnswered("Good morning Nora! On Sundays from eight to two."));
        nora.writes("Perfect. Could you put two rye loaves aside for me?");
        desk.messenger().pages().killToken(BIKES);
        CustomerChat ivo = writes(BIKES, "Ivo", "Marek", Duration.ofMinutes(4), "When can I pick up my bike?");
        ivo.isAnswered("It is ready from five o'clock.");
        Eventually.eventually(() -> org.assertj.core.api.Assertions.assertThat(
                        desk.admin().get("/api/admin/pages").body())
                .contains("CREDENTIALS_EXPIRED"));

        Screen wide = screens.of(desk, "admin");
        DeskScreen.at(wide, "/app/tickets/" + nora.ticketId() + "?inbox=all").selectsTab("Facebook Messenger");
        keep(wide, "desk");
        shows(wide, AdminScreen.PAGES, "#page-" + BIKES, "pages");
        wide.button("Connect Page").click();
        assertThat(wide.page().getByRole(AriaRole.DIALOG)).containsText("pages_messaging");
        keep(wide, "connect-page");
        shows(wide, "/admin/channels/messenger/apps", ".card-box", "apps");
        shows(wide, "/admin/agents", ".card-box", "agents");
        shows(wide, "/admin/parked", "#nothing", "parked");
        shows(wide, "/admin/projections", "#projection-tickets", "views");
        shows(wide, "/admin/health", "#health-pages", "health");
        shows(wide, "/audit", "#rows tr", "audit-report");
        wide.at("/audit/tickets/" + nora.ticketId());
        assertThat(wide.page().locator("#then")).containsText("two rye loaves");
        wide.page().getByRole(AriaRole.SLIDER).press("Home");
        assertThat(wide.page().locator("#then")).not().containsText("two rye loaves");
        keep(wide, "audit-trail");
        shows(wide, "/account", "#own-sessions .line", "account");

        Screen phone = screens.of(
                desk.uri(), "admin", RunningDesk.PASSWORD, Screens.usual().setViewportSize(390, 844));
        DeskScreen.at(phone, "/app/tickets/" + nora.ticketId() + "?inbox=all").selectsTab("Facebook Messenger");
        keep(phone, "phone");
        wide.page().close();
        phone.page().close();
    }

    private void connect(String pageId, String name) {
        String token = RunningDesk.tokenOf(pageId);
        desk.messenger().pages().save(new Page(pageId, name, token));
        desk.admin()
                .call(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", desk.appId(), "pageId", pageId, "accessToken", token));
    }

    private CustomerChat writes(String pageId, String firstName, String lastName, Duration ago, String text) {
        String psid = "72%014d".formatted(++last);
        desk.messenger().addCustomer(psid, firstName, lastName, ProfileAccess.FULL);
        CustomerChat customer = new CustomerChat(desk, pageId, psid);
        customer.wrote(ago, text);
        return customer;
    }

    private static void shows(Screen screen, String path, String what, String name) {
        screen.at(path);
        assertThat(screen.page().locator(what).first()).isVisible();
        keep(screen, name);
    }

    private static void keep(Screen screen, String name) {
        screen.page()
                .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(TO.resolve(name + ".png")));
    }
}
