package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Setting up Pages in our system", step by step as App Review has it, and where it goes another way. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ConnectPageIT {

    private final RunningDesk desk;
    private final FacebookVisit facebook;
    private final Screen screen;
    private final AdminScreen admin;
    private final Page page;

    ConnectPageIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.facebook = new FacebookVisit(desk, desk.admin());
        this.screen = screens.of(desk, "admin");
        this.admin = new AdminScreen(screen);
        this.page = screen.page();
    }

    @AfterEach
    void leaveFacebook() {
        facebook.close();
    }

    @Test
    void settingUpPagesInOurSystem() {
        // 1. to 3. A Facebook user has a Page.
        String created = desk.newUnconnectedPage();
        facebook.asks(Map.of("pageIds", List.of(created)));

        // 4. Access our system at /app.
        screen.at("/app");

        // 5. Using the left-hand side navigation, go to Admin > Channels > Messenger > Pages.
        admin.goesTo("Pages");
        assertThat(page).hasURL(Pattern.compile(AdminScreen.PAGES + "$"));
        screen.shows("Admin › Channels › Messenger");
        //    Or use the link.
        screen.at("/app#/admin/social-channels/facebook-messenger/pages");
        assertThat(page).hasURL(Pattern.compile(AdminScreen.PAGES + "$"));

        // 6. Click the button "Connect Page" and select the App available on the pop up window.
        screen.button("Connect Page").click();
        assertThat(admin.popUp()).containsText("pages_manage_metadata");
        screen.picture("connect-page");
        admin.inPopUp(AriaRole.LINK, desk.appId()).click();

        // 7. You are redirected to Facebook to select your available Pages.
        assertThat(page).hasURL(Pattern.compile("/dialog/oauth\\?"));
        screen.shows("pages_show_list");
        screen.shows("pages_manage_metadata");
        screen.shows("pages_messaging");

        // 9. Accept all permissions; you are redirected to our Admin page.
        screen.button("Allow").click();
        assertThat(page).hasURL(Pattern.compile(AdminScreen.PAGES + "(\\?.*)?$"));

        // 8. From the list provided, select the Page that you created.
        assertThat(admin.popUp()).containsText("Page " + created);
        screen.isAccessible();
        screen.picture("choose-page");
        admin.inPopUp(AriaRole.BUTTON, "Connect Page " + created).click();

        //    The new Page displays.
        assertThat(admin.card("Page " + created)).containsText("Connected");
        assertThat(admin.card("Page " + created)).containsText("by Facebook Login");
        assertThat(admin.popUp()).isHidden();
        assertThat(desk.messenger().pages().subscribedFields(created)).contains("messages");
        screen.picture("pages");

        CustomerChat customer = desk.newCustomerOf(created);
        customer.writes("Are you open on Sunday?");
        assertThat(customer.tickets()).hasSize(1);
    }

    @Test
    void whatWasNotGrantedIsNamed() {
        facebook.goes(Map.of("declined", List.of("pages_messaging"), "pageIds", List.of(desk.newUnconnectedPage())));

        logsIn();

        assertThat(admin.popUp()).containsText("permissions that were not granted");
        assertThat(admin.popUp()).containsText("pages_messaging");
        assertThat(admin.popUp().getByText("pages_manage_metadata")).hasCount(0);
        screen.isAccessible();
        assertThat(admin.inPopUp(AriaRole.LINK, "Log in with Facebook again"))
                .hasAttribute("href", "/oauth/facebook/connect?app=" + desk.appId());
    }

    @Test
    void anEmptyListIsExplained() {
        facebook.goes(Map.of("pages", "NONE"));

        logsIn();

        assertThat(admin.popUp()).containsText("No Page was chosen at Facebook, or this person manages none.");
    }

    @ParameterizedTest
    @CsvSource({
        "denied, You declined at Facebook",
        "wrong-state, Nothing was connected. Begin again.",
        "expired-code, came too late or had been used",
        "wrong-redirect, does not know this desk",
        "refused, Facebook refused the login",
        "meta-unreachable, Facebook did not answer"
    })
    void everyOtherEndOfALoginIsSaidInWords(String outcome, String words) {
        screen.at(AdminScreen.PAGES + "?connect=" + outcome + "&app=" + desk.appId());

        assertThat(admin.popUp()).containsText(words);
        assertThat(page).hasURL(Pattern.compile(AdminScreen.PAGES + "$"));
    }

    @Test
    void aTokenCanBePastedAndARefusalLosesNothingThatWasTyped() {
        screen.expecting("422");
        String created = desk.newUnconnectedPage();
        screen.at(AdminScreen.PAGES);
        screen.button("Connect Page").click();
        screen.button("Paste a token instead").click();

        page.getByLabel("Page ID").fill(created);
        page.getByLabel("Page access token").fill("no-such-token");
        admin.inPopUp(AriaRole.BUTTON, "Connect").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Meta refused to connect the Page with this token.");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("190");
        screen.isAccessible();
        assertThat(page.getByLabel("Page ID")).hasValue(created);

        page.getByLabel("Page access token").fill(RunningDesk.tokenOf(created));
        admin.inPopUp(AriaRole.BUTTON, "Connect").click();
        assertThat(admin.card("Page " + created)).containsText("pasted");
    }

    @Test
    void aPageWithADeadTokenAsksToBeReconnectedAndADisconnectedOneSaysWhatStays() {
        String broken = desk.newPage();
        CustomerChat customer = desk.newCustomerOf(broken);
        customer.writes("Where is my parcel?");
        desk.messenger().pages().killToken(broken);
        customer.isAnswered("On its way.");
        Eventually.eventually(() ->
                assertThat(desk.admin().page(broken).path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));

        screen.at(AdminScreen.PAGES);
        assertThat(page.locator("#page-" + broken)).containsText("Credentials expired");
        assertThat(page.locator("#page-" + broken)).containsText("Replies wait until the Page is reconnected.");
        screen.picture("pages-troubled");

        desk.messenger().pages().replaceToken(broken, "fresh-token-of-" + broken);
        facebook.goes(Map.of("pageIds", List.of(broken)));
        page.locator("#page-" + broken + " a").click();
        admin.inPopUp(AriaRole.BUTTON, "Connect Page " + broken).click();
        assertThat(page.locator("#page-" + broken)).not().containsText("Credentials expired");
        Eventually.eventually(() -> assertThat(customer.receivedTexts()).containsExactly("On its way."));

        page.locator("#page-" + broken).getByText("Disconnect").click();
        assertThat(admin.popUp()).containsText("All of its tickets and their history stay.");
        admin.inPopUp(AriaRole.BUTTON, "Disconnect the Page").click();
        assertThat(page.locator("#page-" + broken)).hasCount(0);
        assertThat(customer.tickets()).hasSize(1);
    }

    /** Facebook decides at once. */
    private void logsIn() {
        screen.at(AdminScreen.PAGES);
        screen.button("Connect Page").click();
        admin.inPopUp(AriaRole.LINK, desk.appId()).click();
        assertThat(page).hasURL(Pattern.compile(AdminScreen.PAGES + "(\\?.*)?$"));
    }
}
