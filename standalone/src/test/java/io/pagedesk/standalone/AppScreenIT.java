package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins do with the company's Meta apps. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class AppScreenIT {

    private static final String APPS = "/admin/channels/messenger/apps";

    private final String appId = "9" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L);
    private final RunningDesk desk;
    private final Screen screen;
    private final AdminScreen admin;
    private final Page page;

    AppScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screen = screens.of(desk, "admin");
        this.admin = new AdminScreen(screen);
        this.page = screen.page();
    }

    @AfterEach
    void live() {
        testMode(false);
    }

    @Test
    void anAppIsAddedInTestModeAndGoesLive() {
        screen.at(APPS);
        screen.button("Add App").click();
        admin.popUp().getByLabel("App ID").fill(appId);
        admin.popUp().getByLabel("Name").fill("Own app " + appId);
        admin.popUp().getByLabel("App secret").fill("a secret");
        admin.popUp().getByLabel("App Test Mode").check();
        admin.inPopUp(AriaRole.BUTTON, "Add App").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText("At most 200 characters, without spaces.");
        assertThat(page.getByRole(AriaRole.ALERT).last()).hasText("This is needed.");
        assertThat(admin.popUp().getByLabel("App secret")).isFocused();
        screen.isAccessible();

        admin.popUp().getByLabel("App secret").fill("a-secret");
        admin.popUp().getByLabel("Verify token").fill("a-word");
        admin.inPopUp(AriaRole.BUTTON, "Add App").click();
        assertThat(card()).containsText("Test mode");
        assertThat(page.locator("body")).not().containsText("a-secret");

        admin.inCard("Own app " + appId, "Go live").click();
        admin.inPopUp(AriaRole.BUTTON, "Go live").click();
        assertThat(card()).containsText("Live");
    }

    @Test
    void whatMetaMustKnowOfAnAppIsCopied() {
        register();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        screen.at(APPS);
        Map.of(
                        "Webhook address", "/webhooks/messenger/" + appId,
                        "Login redirect address", "/oauth/facebook/callback",
                        "Deauthorize callback", "/webhooks/facebook/" + appId + "/deauthorize",
                        "Data deletion callback", "/webhooks/facebook/" + appId + "/data-deletion")
                .forEach((name, path) -> {
                    page.evaluate("document.getElementById('announce').textContent = ''");
                    admin.inCard("Own app " + appId, "Copy " + name).click();
                    assertThat(page.locator("#announce")).hasText("Copied");
                    assertThat(page.evaluate("navigator.clipboard.readText()"))
                            .asString()
                            .endsWith(path);
                });
    }

    @Test
    void aNewSecretIsSetAndTheFormerOneCountsForAWhile() {
        register();
        screen.at(APPS);
        setSecret("a-secret");
        assertThat(page.locator("#notices")).containsText("This is the secret of Own app " + appId + " already.");
        setSecret("another-secret");
        assertThat(card()).containsText("the former one counts for webhooks until");
        assertThat(page.locator("#notices")).containsText("The former one counts for webhooks until");
        assertThat(page.locator("body")).not().containsText("another-secret");
    }

    @Test
    void anAppIsRenamedAndItsVerifyTokenStaysOrChanges() {
        register();
        screen.at(APPS);
        admin.inCard("Own app " + appId, "Edit").click();
        admin.popUp().getByLabel("Name").fill("Renamed " + appId);
        admin.inPopUp(AriaRole.BUTTON, "Save").click();
        assertThat(admin.card("Renamed " + appId)).isVisible();
        assertThat(verified("a-word")).isEqualTo(200);

        admin.inCard("Renamed " + appId, "Edit").click();
        admin.popUp().getByLabel("New verify token").fill("another-word");
        admin.inPopUp(AriaRole.BUTTON, "Save").click();
        assertThat(page.locator("#notices")).containsText("Renamed " + appId + " is changed.");
        eventually(() -> assertThat(verified("another-word")).isEqualTo(200));
        eventually(() -> assertThat(verified("a-word")).isEqualTo(403));
    }

    @Test
    void whatWasTriedOutGoesInOneActOnceTheAppIsLive() {
        testMode(true);
        String testPage = desk.newPage();
        // Intake remembers for a second what it knew of the App.
        eventually(() -> {
            CustomerChat tester = desk.newCustomerOf(testPage);
            tester.writes("Is it on?");
            assertThat(tester.ticket().path("testMode").asBoolean()).isTrue();
        });
        screen.at(APPS);
        assertThat(cardOfDesk()).containsText("They can be removed once the App is live.");
        assertThat(cardOfDesk().getByText("Remove test tickets")).hasCount(0);
        cardOfDesk().getByText("Go live").click();
        admin.inPopUp(AriaRole.BUTTON, "Go live").click();

        int tickets = desk.admin().app(desk.appId()).path("testTickets").asInt();
        cardOfDesk().getByText("Remove test tickets").click();
        assertThat(admin.popUp()).containsText("leave every inbox, list and search: " + tickets + ".");
        assertThat(admin.popUp()).containsText("What happened stays on record");
        assertThat(admin.popUp()).containsText(testPage);
        screen.isAccessible();
        screen.picture("app-remove-test-tickets");
        admin.popUp().getByLabel("Also disconnect the Pages").check();
        admin.inPopUp(AriaRole.BUTTON, "Remove test tickets (" + tickets + ")").click();

        assertThat(page.locator("#notices"))
                .containsText(
                        Pattern.compile("Test tickets that are removed: " + tickets + "\\. Pages disconnected: \\d"));
        assertThat(cardOfDesk()).not().containsText("Test tickets");
        assertThat(desk.admin().app(desk.appId()).path("testTickets").asInt()).isZero();
        assertThat(desk.admin().get("/api/admin/pages").body()).doesNotContain(testPage);
    }

    private Locator card() {
        return admin.card("Own app " + appId);
    }

    private Locator cardOfDesk() {
        return page.locator("#app-" + desk.appId());
    }

    private void setSecret(String secret) {
        admin.inCard("Own app " + appId, "New secret").click();
        admin.popUp().getByLabel("New App secret").fill(secret);
        admin.inPopUp(AriaRole.BUTTON, "Set new secret").click();
        assertThat(admin.popUp()).hasCount(0);
    }

    private void register() {
        Http.Answer registered = desk.admin()
                .call(
                        "POST",
                        "/api/admin/apps",
                        Map.of(
                                "appId",
                                appId,
                                "name",
                                "Own app " + appId,
                                "appSecret",
                                "a-secret",
                                "verifyToken",
                                "a-word"));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    }

    private int verified(String token) {
        return desk.nobody()
                .get("/webhooks/messenger/" + appId + "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=" + token)
                .status();
    }

    private void testMode(boolean enabled) {
        desk.admin().call("PUT", "/api/admin/apps/" + desk.appId() + "/test-mode", Map.of("enabled", enabled));
    }
}
