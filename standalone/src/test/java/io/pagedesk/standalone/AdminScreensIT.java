package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins do beside connecting Pages and Apps. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class AdminScreensIT {

    private final RunningDesk desk;
    private final Screens screens;

    AdminScreensIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @Test
    void anAgentIsAddedChangedSignedOutAndDeactivated() {
        String name = "kim-" + UUID.randomUUID().toString().substring(0, 8);
        Screen screen = screens.of(desk, "admin").expecting("409");
        AdminScreen admin = new AdminScreen(screen);
        Page page = screen.at("/admin/agents").page();

        screen.button("Add agent").click();
        admin.popUp().getByLabel("Username").fill("admin");
        admin.popUp().getByLabel("Full name").fill("Kim " + name);
        admin.popUp().getByLabel("First password").fill(RunningDesk.PASSWORD);
        admin.popUp().getByLabel("Agent: works tickets").check();
        admin.inPopUp(AriaRole.BUTTON, "Add agent").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is an agent of this username already.");
        assertThat(admin.popUp().getByLabel("Full name")).hasValue("Kim " + name);
        admin.popUp().getByLabel("Username").fill(name);
        admin.inPopUp(AriaRole.BUTTON, "Add agent").click();
        assertThat(admin.card("Kim " + name)).containsText("Agent");

        DeskClient kim = desk.nobody();
        kim.signIn(name, RunningDesk.PASSWORD);
        admin.inCard("Kim " + name, "Sessions of").click();
        assertThat(admin.popUp()).containsText("signed in");
        admin.inPopUp(AriaRole.BUTTON, "End all sessions").click();
        assertThat(admin.popUp()).containsText("Not signed in anywhere.");
        admin.inPopUp(AriaRole.BUTTON, "Close").click();

        admin.inCard("Kim " + name, "Deactivate").click();
        assertThat(admin.popUp()).containsText("Their open tickets return to Unassigned.");
        admin.inPopUp(AriaRole.BUTTON, "Deactivate").click();
        assertThat(admin.card("Kim " + name)).containsText("Deactivated");
        Eventually.eventually(() -> assertThat(kim.get("/api/session").status()).isEqualTo(401));
        admin.inCard("Kim " + name, "Reactivate").click();
        assertThat(admin.card("Kim " + name)).not().containsText("Deactivated");
    }

    @Test
    void aParkedItemIsShownWithItsJsonAndTakenInOnceItsPageIsConnected() {
        String pageId = desk.newUnconnectedPage();
        CustomerChat customer = desk.newCustomerOf(pageId);
        customer.deliveredUnasked("Is anybody there?");
        Screen screen = screens.of(desk, "admin");
        Page page = screen.page();
        Eventually.eventually(
                () -> assertThat(desk.admin().get("/api/admin/parked").body()).contains(pageId));

        screen.at("/admin/parked");
        Locator item = page.locator("#parked article").filter(new Locator.FilterOptions().setHasText(pageId));
        item.getByText("The JSON as Meta sent it").first().click();
        assertThat(item.first()).containsText("Is anybody there?");
        assertThat(item.first()).containsText("Its Page is not connected");
        desk.admin().connectPage(desk.appId(), pageId, RunningDesk.tokenOf(pageId));
        item.first().getByText("Try again").click();
        assertThat(item).hasCount(0);
        Eventually.eventually(() -> assertThat(customer.tickets()).hasSize(1));
    }

    @Test
    void aViewIsRebuiltBeforeTheAdminsEyes() {
        Screen screen = screens.of(desk, "admin");
        AdminScreen admin = new AdminScreen(screen);
        screen.at("/admin/projections");
        String before = admin.card("Mentions").innerText();

        admin.inCard("Mentions", "Rebuild").click();
        assertThat(admin.popUp()).containsText("beside the one that is read");
        admin.inPopUp(AriaRole.BUTTON, "Rebuild").click();

        Locator rebuilt = screen.page().locator("#notices").getByText("Mentions is rebuilt");
        assertThat(admin.card("Mentions").getByRole(AriaRole.PROGRESSBAR).or(rebuilt))
                .isVisible();
        screen.picture("projections-rebuilding");
        assertThat(rebuilt).isVisible();
        assertThat(admin.card("Mentions")).not().containsText(Pattern.compile("Rebuilding"));
        assertThat(admin.card("Mentions").innerText()).isNotEqualTo(before);
    }

    @Test
    void oneChangesOnesPasswordAndSignsOutElsewhere() {
        String name = "lou-" + UUID.randomUUID().toString().substring(0, 8);
        DeskClient elsewhere = desk.newAgent(name, "AGENT");
        Screen screen = screens.of(desk, name).expecting("403");
        Page page = screen.at("/account").page();
        assertThat(page.getByText("this one")).hasCount(1);

        changesPassword(page, "not my password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not your present password.");
        changesPassword(page, RunningDesk.PASSWORD);
        assertThat(page.locator("#notices")).containsText("Your password is changed.");
        assertThat(page.locator("#own-sessions .line")).hasCount(1);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
    }

    private static void changesPassword(Page page, String current) {
        page.getByLabel("Present password").fill(current);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("a wholly new password");
        page.getByLabel("New password again").fill("a wholly new password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change your password"))
                .click();
    }
}
