package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at two screens, on the same tickets at the same time. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class TwoAgentsIT {

    private static final double A_FEW_SECONDS = 5_000;

    private final RunningDesk desk;
    private final CustomerChat customer;
    private final String anna = "anna-" + UUID.randomUUID().toString().substring(0, 8);
    private final String bert = "bert-" + UUID.randomUUID().toString().substring(0, 8);
    private final Screens screens;

    TwoAgentsIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
        this.customer = desk.newCustomer();
        desk.newAgent(anna, "AGENT");
        desk.newAgent(bert, "AGENT");
    }

    @Test
    void whatHappensAppearsOnBothScreensAndDisturbsNobody() {
        customer.writes("Where is my parcel?");
        DeskScreen first = DeskScreen.at(screens.of(desk, anna), "/app/tickets/" + customer.ticketId());
        DeskScreen second = DeskScreen.on(screens.of(desk, bert));
        first.selectsTab("Facebook Messenger").writes("It is");
        String unassigned = second.inbox("Unassigned").innerText();

        CustomerChat other = desk.newCustomer();
        other.writes("A ticket that was not there before " + other.psid());
        customer.writes("It was to come on Monday.");

        assertThat(first.message("It was to come on Monday.")).isVisible(soon());
        assertThat(first.row(other.psid())).isVisible(soon());
        assertThat(second.row(other.psid())).isVisible(soon());
        assertThat(second.inbox("Unassigned")).not().hasText(unassigned);
        assertThat(first.replyText()).hasValue("It is");
        assertThat(first.replyText()).isFocused();

        second.opens(other.psid());
        second.screen().button("Assign to me").click();
        assertThat(first.row(other.psid())).not().isVisible(soon());
        second.screen().picture("two-agents");
    }

    @Test
    void whoAnswersAfterAColleagueIsToldFirstAndLosesNothing() {
        customer.writes("Where is my parcel?");
        DeskScreen first = DeskScreen.at(screens.of(desk, anna), "/app/tickets/" + customer.ticketId());
        DeskScreen second =
                DeskScreen.at(screens.of(desk, bert).expecting("412"), "/app/tickets/" + customer.ticketId());
        second.selectsTab("Facebook Messenger").writes("I will look.");

        first.selectsTab("Facebook Messenger").writes("On its way.");
        first.send().click();

        assertThat(second.message("On its way.")).isVisible(soon());
        assertThat(second.warning()).containsText(anna + " has just answered");
        second.send().click();
        assertThat(second.screen().button("Send all the same")).isVisible();
        assertThat(second.replyText()).hasValue("I will look.");
        assertThat(customer.receivedTexts()).doesNotContain("I will look.");

        second.screen().button("Send all the same").click();

        assertThat(first.message("I will look.")).isVisible(soon());
        assertThat(second.replyText()).hasValue("");
        second.page().waitForCondition(() -> customer.receivedTexts().contains("I will look."));
    }

    @Test
    void anAuditorReadsAndIsOfferedNothingThatWrites() {
        String auditor = "auditor-" + UUID.randomUUID().toString().substring(0, 8);
        desk.newAgent(auditor, "AUDITOR");
        customer.writes("Where is my parcel?");

        DeskScreen reader = DeskScreen.at(screens.of(desk, auditor), "/app/tickets/" + customer.ticketId());

        assertThat(reader.message("Where is my parcel?")).isVisible();
        assertThat(reader.page().locator("#reply, #status, [data-assign], [data-act]"))
                .hasCount(0);
        assertThat(reader.page().getByText("Your account reads only.")).isVisible();
        reader.screen().isAccessible();
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_FEW_SECONDS);
    }
}
