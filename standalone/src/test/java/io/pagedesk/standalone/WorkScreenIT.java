package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What agents do on a ticket beside answering, on their screens. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class WorkScreenIT {

    private static final String CANNED = "/api/admin/agents/canned-replies";

    private final RunningDesk desk;
    private final Screens screens;
    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String kim = "kim-" + key;
    private final String lee = "lee-" + key;
    private CustomerChat chat;
    private DeskScreen kims;

    WorkScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @BeforeEach
    void customerWroteAndKimLooks() {
        desk.newAgent(kim, "AGENT");
        desk.newAgent(lee, "AGENT");
        chat = desk.newCustomer();
        chat.writes("Where is my parcel?");
        kims = ticketBefore(kim);
    }

    private DeskScreen ticketBefore(String username) {
        return DeskScreen.at(screens.of(desk, username), "/app/tickets/" + chat.ticketId());
    }

    @Test
    void aTicketIsLabelledFoundByItsLabelAndUnlabelled() {
        Page page = kims.screen().page();
        page.getByLabel("Add label").fill("Late  Parcel " + key);
        page.keyboard().press("Enter");
        Locator label = page.locator(".label-chip");
        assertThat(label).containsText("late parcel " + key);

        label.locator("a").click();
        assertThat(kims.row("Ida Berg")).hasCount(1);
        kims.opens("Ida Berg");
        page.getByLabel("Remove the label late parcel " + key).click();
        assertThat(label).hasCount(0);
    }

    @Test
    void aTicketIsGivenToAColleagueWhoIsFoundByName() {
        Page page = kims.screen().page();
        page.getByText("Assign …").click();
        page.getByPlaceholder("Name or username").fill(lee);
        assertThat(page.locator("#colleague-list [role=option]")).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(page.locator("#assignee")).containsText(lee);
        eventually(() -> Assertions.assertThat(chat.ticket().path("assignee").asString(""))
                .isEqualTo(lee));
    }

    @Test
    void whoeverIsMentionedSeesItCountedUntilTheTicketWasOpened() {
        DeskScreen lees = DeskScreen.on(screens.of(desk, lee));
        Page page = kims.screen().page();
        kims.selectsTab("Note");
        page.locator("#note-text").pressSequentially("Do you know, @lee-" + key.substring(0, 4));
        assertThat(page.locator("#mention-list [role=option]")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#note-text")).hasValue("Do you know, @" + lee + " ");
        page.keyboard().press("Control+Enter");

        Locator count = lees.screen().page().locator("#mention-count");
        assertThat(count).hasText("1");
        lees.screen().at("/app/mentions");
        lees.screen().shows("Do you know, @" + lee);
        lees.screen().isAccessible();
        lees.screen().picture("mentions");
        lees.screen().page().locator(".mention-row a").click();
        assertThat(count).isHidden();
    }

    @Test
    void aCannedReplyIsInsertedAsItReadsHere() {
        desk.admin()
                .call(
                        "POST",
                        CANNED,
                        Map.of(
                                "title",
                                "Greeting " + key,
                                "text",
                                "Hello {{customer.firstName|there}}, {{agent.name}} here."));
        eventually(
                () -> assertThat(desk.admin().get("/api/canned-replies").body()).contains("Greeting " + key));
        Page page = kims.screen().page();
        kims.selectsTab("Facebook Messenger");
        kims.replyText().focus();
        page.keyboard().press("/");
        page.locator("#canned-search").fill("greeting " + key);
        assertThat(page.locator("#canned-list [role=option]")).hasCount(1);
        kims.screen().isAccessible();
        kims.screen().picture("canned-replies-picker");
        page.keyboard().press("Enter");

        assertThat(kims.replyText()).hasValue("Hello Ida, " + kim + " here.");
        assertThat(kims.replyText()).isFocused();
        kims.writes("a/b");
        page.keyboard().press("/");
        assertThat(kims.replyText()).hasValue("a/b/");
    }

    @Test
    void aColleagueIsSeenWritingAndStopping() {
        DeskScreen lees = ticketBefore(lee);
        lees.selectsTab("Facebook Messenger");

        lees.replyText().pressSequentially("I will");

        Locator writing = kims.screen().page().locator("#writing");
        assertThat(writing).hasText(lee + " is writing …");
        assertThat(lees.screen().page().locator("#writing")).isHidden();
        kims.screen().isAccessible();
        kims.screen().picture("colleague-is-writing");
        assertThat(writing).isHidden();
    }

    @Test
    void keysDoTheWorkButNeverWhileOneTypes() {
        Page page = kims.screen().page();
        page.locator("#subject").focus();
        page.keyboard().press("?");
        assertThat(page.locator("dialog#keys")).isVisible();
        kims.screen().isAccessible();
        kims.screen().picture("keyboard-shortcuts");
        page.keyboard().press("Escape");

        page.keyboard().press("a");
        assertThat(page.locator("#assignee")).containsText(kim);
        page.keyboard().press("r");
        assertThat(kims.replyText()).isFocused();
        page.keyboard().type("a?ejn");
        assertThat(kims.replyText()).hasValue("a?ejn");
        assertThat(page.locator("dialog#keys")).isHidden();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        assertThat(page.locator("#note-text")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("e");
        eventually(() ->
                Assertions.assertThat(chat.ticket().path("status").asString("")).isEqualTo("RESOLVED"));

        page.keyboard().press("g");
        page.keyboard().press("a");
        page.waitForURL("**/app?inbox=all");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("#rows .row-link").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("#rows .row-link").first()).isFocused();
    }

    @Test
    void whoeverAllowsItIsToldOfMessagesWhileLookingElsewhereAndNobodyIsAskedBefore() {
        Screen screen = screens.of(desk, lee);
        Page page = screen.page();
        page.addInitScript("""
                window.told = [];
                window.elsewhere = false;
                window.Notification = class {
                  static permission = 'default';
                  static async requestPermission() { this.permission = 'granted'; }
                  constructor(title, { body }) { window.told.push(`${title}: ${body}`); }
                  addEventListener() {}
                };
                Object.defineProperty(document, 'visibilityState', { get: () => (window.elsewhere ? 'hidden' : 'visible') });
                """);
        DeskScreen.on(screen);
        page.getByLabel("You: " + lee).click();
        Assertions.assertThat(page.evaluate("Notification.permission")).isEqualTo("default");
        screen.button("Notify me in this browser").click();
        assertThat(screen.button("Notifications are on")).isDisabled();

        chat.writes("Seen at once");
        page.evaluate("elsewhere = true");
        chat.writes("Hello?");

        eventually(() -> Assertions.assertThat(page.evaluate("told.join()"))
                .asString()
                .contains("Ida Berg: Hello?")
                .doesNotContain("Where is my parcel"));
    }

    @Test
    void anAdminPreparesChangesAndWithdrawsACannedReply() {
        Screen screen = screens.of(desk, "admin").expecting("400");
        Page page = screen.at("/admin/canned-replies").page();
        screen.button("New canned reply").click();
        page.getByLabel("Title").fill("Hours " + key);
        page.locator("#canned-field-text").fill("Hello {{customer.lastName}}");
        screen.button("Save").click();
        assertThat(page.locator("#canned-refusal")).containsText("no other placeholders");
        screen.isAccessible();
        screen.picture("canned-reply-refused");
        page.locator("#canned-field-text").fill("Hello ");
        screen.button("{{customer.name}}").click();
        screen.button("Save").click();
        Locator row = page.locator(".canned-row").filter(new Locator.FilterOptions().setHasText("Hours " + key));
        assertThat(row).containsText("Hello {{customer.name}}");

        screen.button("Edit: Hours " + key).click();
        page.locator("#canned-field-text").fill("We open at ten.");
        screen.button("Save").click();
        assertThat(row).containsText("We open at ten.");
        screen.isAccessible();
        screen.picture("canned-replies");
        screen.button("Delete: Hours " + key).click();
        assertThat(page.locator("#sure-title")).hasText("Delete \"Hours " + key + "\"?");
        screen.isAccessible();
        screen.picture("canned-reply-delete");
        screen.button("Delete").click();
        assertThat(row).hasCount(0);
    }

    @Test
    void theWorkFitsAPhoneAndTheDark() {
        Screen phone = screens.of(
                desk.uri(),
                kim,
                RunningDesk.PASSWORD,
                Screens.usual().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
        DeskScreen.at(phone, "/app/tickets/" + chat.ticketId());
        phone.page().getByLabel("Add label").fill("phone");
        phone.page().keyboard().press("Enter");
        assertThat(phone.page().locator(".label-chip")).containsText("phone");
        phone.fitsItsWidth();
        phone.isAccessible();
        phone.picture("ticket-phone-dark");
    }
}
