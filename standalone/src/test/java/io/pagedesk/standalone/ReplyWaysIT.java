package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.pagedesk.simulator.ledger.Page.Restriction;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reply that does not simply leave says why, and what can be done about it can be done where it stands. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ReplyWaysIT {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private final RunningDesk desk;
    private final String pageId;
    private final CustomerChat customer;
    private final Screen screen;
    private final DeskScreen agent;

    ReplyWaysIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.pageId = desk.newPage();
        this.customer = desk.newCustomerOf(pageId);
        customer.writes("Where is my parcel?");
        String kim = "kim-" + UUID.randomUUID().toString().substring(0, 8);
        desk.newAgent(kim, "AGENT");
        this.screen = screens.of(desk, kim);
        this.agent = DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());
        agent.selectsTab("Facebook Messenger");
    }

    @Test
    void whatMetaRefusedCanBeChangedAndSentOrSentAgainAsItIs() {
        desk.messenger().begin(Misbehaviour.refusing(100, 2018109).times(2));
        attach("cake.png", "image/png", Base64.getDecoder().decode(PNG));
        assertThat(screen.page().locator(".upload.is-done img")).isVisible();
        agent.writes("Here is your cak.");
        agent.send().click();
        Locator text = agent.message("Here is your cak.");
        assertThat(text).containsText("Not sent");
        assertThat(text).containsText("Meta refused the file");
        screen.isAccessible();
        screen.picture("reply-failed");

        text.getByText("Edit and send").click();
        assertThat(agent.replyText()).hasValue("Here is your cak.");
        assertThat(screen.page().locator(".upload.is-done")).containsText("cake.png");
        agent.writes("Here is your cake.");
        agent.send().click();
        assertThat(agent.message("Here is your cake.")).containsText(Pattern.compile("Sent|Delivered"));

        text.getByText("Send again").click();
        assertThat(text).containsText(Pattern.compile("Sent|Delivered"));
        assertThat(agent.message("A reply is sent again")).hasCount(1);
        assertThat(customer.receivedTexts()).contains("Here is your cake.", "Here is your cak.");
    }

    @Test
    void ofWhatNobodyKnowsThePersonDecides() {
        desk.messenger()
                .begin(Misbehaviour.of(MisbehaviourKind.DROP_BEFORE_DELIVERING).times(1));
        agent.writes("On its way.");
        agent.send().click();
        Locator reply = agent.message("On its way.");
        assertThat(reply).containsText("Nobody knows whether it arrived");

        screen.button("Send again").click();
        assertThat(screen.button("Sure? It may arrive twice")).isVisible();
        assertThat(customer.received()).isEmpty();
        screen.button("It arrived").click();

        assertThat(reply).containsText("Sent");
        assertThat(agent.message("A reply was marked as sent")).hasCount(1);
    }

    @Test
    void whatWaitsForAReconnectSaysSoAndCanBeWithdrawn() {
        desk.messenger().pages().killToken(pageId);
        agent.writes("On its way.");
        agent.send().click();

        assertThat(alerts()).containsText("Meta no longer accepts the login of this Page");
        Locator reply = agent.message("On its way.");
        assertThat(reply).containsText("Waiting to leave");
        screen.isAccessible();
        screen.picture("reply-waits");
        reply.getByText("Withdraw").click();
        assertThat(reply).containsText("withdrawn");

        desk.admin().call("DELETE", "/api/admin/pages/" + pageId, Map.of());
        assertThat(alerts()).containsText("not connected to the desk");
        assertThat(agent.window()).containsText("Locked");
        assertThat(agent.send()).isDisabled();
    }

    @Test
    void aRestrictedPageAndAThreadThatIsElsewhereAreSaidAtTheBox() {
        desk.messenger().pages().restrict(pageId, Restriction.POLICY);
        agent.writes("On its way.");
        agent.send().click();
        assertThat(alerts()).containsText("Meta restricts this Page");
        desk.messenger().pages().restrict(pageId, null);

        customer.customer().isTakenBy("999888777");
        assertThat(alerts()).containsText("Another app has this conversation");
        assertThat(agent.message("Another app (999888777) took over")).hasCount(1);
        customer.customer().isGivenBack();
        assertThat(alerts()).not().containsText("Another app");
    }

    @Test
    void aFileThatCannotBeSentSaysWhyAndAnotherShowsHowFarItIs() {
        screen.expecting("ERR_|413");
        attach("empty.txt", "text/plain", new byte[0]);
        assertThat(screen.page().locator(".upload.is-failed")).hasText(Pattern.compile("empty.txt: the file is empty"));
        screen.page().evaluate("""
                        () => {
                          const files = new DataTransfer();
                          files.items.add(new File([new Uint8Array(26 * 1024 * 1024)], 'film.mp4', { type: 'video/mp4' }));
                          const field = document.getElementById('attach');
                          field.files = files.files;
                          field.dispatchEvent(new Event('change', { bubbles: true }));
                        }""");
        assertThat(screen.page().locator(".upload.is-failed").last())
                .containsText("film.mp4: too large with 26 MB. Messenger takes files of up to 25 MB.");
        assertThat(agent.send()).isDisabled();

        screen.page().route(Pattern.compile("/attachments$"), route -> {
            assertThat(screen.page().locator(".upload progress")).isVisible();
            route.abort();
        });
        attach("invoice.txt", "text/plain", "42 EUR".getBytes(StandardCharsets.UTF_8));
        assertThat(screen.page().locator(".upload.is-failed").last()).containsText("The desk cannot be reached");
        screen.page().unroute(Pattern.compile("/attachments$"));
        screen.button("Upload invoice.txt again").click();
        assertThat(screen.page().locator(".upload.is-done")).containsText("invoice.txt");
        screen.button("Remove empty.txt").click();
        screen.button("Remove film.mp4").click();
        agent.send().click();
        eventually(() -> assertThat(customer.received()).hasSize(1));
    }

    private void attach(String name, String type, byte[] content) {
        screen.page().locator("#attach").setInputFiles(new FilePayload(name, type, content));
    }

    private Locator alerts() {
        return screen.page().locator("#ticket-alerts");
    }
}
