package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that is typed is lost, and nothing is sent twice, whatever happens meanwhile. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ReplyBoxIT {

    private final RunningDesk desk;
    private final CustomerChat customer;
    private final Screen screen;
    private final DeskScreen agent;

    ReplyBoxIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.customer = desk.newCustomer();
        this.screen = screens.of(desk, "admin");
        this.agent = new DeskScreen(screen);
    }

    @Test
    void theWindowPassesBeforeTheAgentsEyes() {
        customer.wrote(Duration.ofHours(24).minusSeconds(90), "Where is my parcel?");
        open();
        assertThat(agent.window()).containsText("Free to reply until");
        agent.writes("It is");

        desk.clock().forward(Duration.ofSeconds(120));

        assertThat(agent.window()).containsText("One more reply may leave until");
        assertThat(agent.replyText()).hasValue("It is");
    }

    @Test
    void whenTheLastWindowPassesTheBoxIsLockedAndKeepsTheText() {
        customer.wrote(Duration.ofDays(7).minusSeconds(90), "Where is my parcel?");
        open();
        agent.writes("It is");

        desk.clock().forward(Duration.ofSeconds(120));

        assertThat(agent.window()).containsText("Closed: more than 7 days");
        assertThat(agent.replyText()).hasValue("It is");
        assertThat(agent.replyText()).not().isEditable();
        assertThat(agent.send()).isDisabled();
    }

    @Test
    void aDraftSurvivesAReloadAndGoingElsewhere() {
        customer.writes("Where is my parcel?");
        open();
        agent.writes("Half a sent");
        screen.page().locator("[data-send-as=RESOLVED]").evaluate("item => item.click()");

        screen.page().reload();
        assertThat(agent.replyText()).hasValue("Half a sent");
        assertThat(agent.send()).hasText("Add as Resolved");

        agent.choosesInbox("All");
        CustomerChat other = desk.newCustomer();
        other.writes("Somebody else " + other.psid());
        agent.opens(other.psid());
        assertThat(agent.replyText()).hasValue("");
        screen.page().goBack();
        assertThat(agent.replyText()).hasValue("Half a sent");
    }

    @Test
    void aReplyWhoseAnswerWasLostIsSentAgainAndArrivesOnce() {
        screen.expecting("ERR_FAILED");
        customer.writes("Where is my parcel?");
        open();
        agent.writes("On its way.");
        screen.page().route(Pattern.compile("/replies$"), ReplyBoxIT::doneButUnanswered);
        agent.send().click();

        assertThat(agent.warning()).containsText("it is not known whether the reply was added");
        assertThat(agent.replyText()).hasValue("On its way.");
        screen.page().unroute(Pattern.compile("/replies$"));
        screen.page().reload();
        assertThat(agent.warning()).containsText("it is not known whether the reply was added");
        agent.send().click();

        assertThat(agent.replyText()).hasValue("");
        assertThat(agent.message("On its way.")).containsText(Pattern.compile("Sent|Delivered"));
        assertThat(customer.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void aFileIsUploadedAndSentWithCtrlEnter() {
        customer.writes("May I see the invoice?");
        open();
        screen.page()
                .locator("#attach")
                .setInputFiles(new FilePayload("invoice.txt", "text/plain", "42 EUR".getBytes(StandardCharsets.UTF_8)));
        assertThat(screen.page().locator(".upload.is-done")).containsText("invoice.txt");
        agent.writes("Here it is.");
        agent.replyText().press("Control+Enter");

        assertThat(agent.message("invoice.txt")).containsText(Pattern.compile("Sent|Delivered"));
        assertThat(screen.page().locator(".upload")).hasCount(0);
        assertThat(customer.received()).hasSize(2);
    }

    @Test
    void aTextThatIsTooLongSaysByHowMuchAndIsNotSent() {
        customer.writes("Where is my parcel?");
        open();

        agent.writes("a".repeat(2_003));

        assertThat(screen.page().locator("#reply-count")).hasText("3 characters too many");
        assertThat(agent.send()).isDisabled();
        screen.isAccessible();
    }

    private void open() {
        DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());
        agent.selectsTab("Facebook Messenger");
    }

    /** The desk takes the reply, and nobody hears of it. */
    private static void doneButUnanswered(Route route) {
        route.fetch();
        route.abort();
    }
}
