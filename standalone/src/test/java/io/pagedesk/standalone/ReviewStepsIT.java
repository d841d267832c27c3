package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.ProfileAccess;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What reviewers of the company's App are told to do, step by step, in a browser. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ReviewStepsIT {

    private static final Duration A_DAY_AND_AN_HOUR = Duration.ofHours(25);

    private final RunningDesk desk;
    private final Screen screen;
    private final DeskScreen agent;

    ReviewStepsIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screen = screens.of(desk, "admin");
        this.agent = new DeskScreen(screen);
    }

    @Test
    void messageIngestionAndReply() {
        // 1, 2. Send a Messenger message via the Page.
        CustomerChat customer = desk.newCustomerNamed("Nora", "Lind", ProfileAccess.FULL);
        customer.writes("Is the blue one still there?");

        // 3. Access the system, and navigate to Tickets (top icon, a bubble with three dots).
        screen.at("/app#/list");
        screen.link("Tickets").click();

        // 4. Select "Unassigned" from the INBOX list: there is a new ticket.
        agent.choosesInbox("Unassigned");
        assertThat(agent.row("Nora Lind").first()).isVisible();

        // 5. Click on it: the message stands in the thread.
        agent.opens("Nora Lind");
        assertThat(agent.message("Is the blue one still there?")).isVisible();

        // 6. Select the tab "Facebook Messenger" at the bottom: the reply box opens.
        agent.selectsTab("Facebook Messenger");
        assertThat(agent.replyText()).isVisible();

        // 7. The profile is used in subject, thread and reply box.
        assertThat(agent.subject()).hasText("Nora Lind");
        assertThat(agent.message("Is the blue one still there?")).containsText("Nora Lind");
        assertThat(screen.page().getByLabel("To Nora Lind")).isVisible();
        assertThat(agent.window()).containsText("Free to reply until");
        screen.picture("ticket");

        // 8. Write a reply, and click "Add as Awaiting agent".
        agent.writes("Yes, two of them.");
        screen.button("Add as Awaiting agent").click();

        assertThat(agent.message("Yes, two of them.")).containsText(Pattern.compile("Delivered|Sent"));
        assertThat(agent.replyText()).hasValue("");
        assertThat(customer.receivedTexts()).containsExactly("Yes, two of them.");
        assertThat(customer.ticket().path("status").asString()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    void humanAgent() {
        CustomerChat customer = desk.newCustomerNamed("Olaf", "Aas", ProfileAccess.FULL);
        customer.wrote(A_DAY_AND_AN_HOUR, "Do you repair bicycles?");
        DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());

        // Open the reply box of a message that is older than 24 hours, within the 7 days.
        agent.selectsTab("Facebook Messenger");
        assertThat(agent.window()).containsText("One more reply may leave until");
        assertThat(agent.window()).containsText("HUMAN_AGENT");
        screen.picture("ticket-human-agent");

        // Write a message, and click "Add as Awaiting agent".
        agent.writes("Yes, on weekdays.");
        screen.button("Add as Awaiting agent").click();
        assertThat(agent.message("Yes, on weekdays.")).containsText("HUMAN_AGENT");

        // No further message can be sent until the customer writes again.
        assertThat(agent.window()).containsText("Closed: the one reply after the first 24 hours has been sent");
        assertThat(agent.replyText()).not().isEditable();
        assertThat(agent.send()).isDisabled();
        screen.picture("ticket-closed");
        screen.isAccessible();
        assertThat(customer.received())
                .singleElement()
                .satisfies(message -> assertThat(message.sending().tag()).isEqualTo("HUMAN_AGENT"));

        customer.writes("And on Saturday?");

        assertThat(agent.window()).containsText("Free to reply until");
        assertThat(agent.replyText()).isEditable();
    }
}
