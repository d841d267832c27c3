package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.client.MongoCollection;
import io.pagedesk.query.generation.ReadModels;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins see when something cannot be taken in, and what they do about it. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class TroubleScreensIT {

    private static final String PARKED = "/admin/parked";

    private final RunningDesk desk;
    private final Screen screen;
    private final AdminScreen admin;
    private final Page page;

    TroubleScreensIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screen = screens.of(desk, "admin");
        this.admin = new AdminScreen(screen);
        this.page = screen.page();
    }

    @Test
    void anEventThatAViewCouldNotTakeWaitsAndIsTakenOnceItCanBe() {
        CustomerChat customer = desk.newCustomer();
        customer.writes("Is anybody there?");
        eventually(() -> assertThat(desk.admin()
                        .get("/api/tickets/" + customer.ticketId())
                        .json()
                        .at("/customer/firstName")
                        .asString())
                .isEqualTo("Ida"));
        MongoCollection<Document> tickets = desk.bean(ReadModels.class).collection("tickets");
        Document lost = Objects.requireNonNull(tickets.findOneAndDelete(new Document("_id", customer.ticketId())));
        String notes = "/api/tickets/" + lost.getString("_id") + "/notes";
        desk.admin().call("POST", notes, Map.of("text", "one"));
        desk.admin().call("POST", notes, Map.of("text", "two"));
        eventually(() -> assertThat(
                        desk.admin().get("/api/admin/dead-letters").json().size())
                .isEqualTo(2));

        screen.at("/admin/projections");
        Locator letters = page.locator("#letters-tickets");
        assertThat(admin.card("Tickets")).containsText("2 waiting");
        assertThat(letters).containsText("conversation.note-added");
        assertThat(letters).containsText("no such document in tickets");
        assertThat(letters).containsText("Waits for an earlier one of its conversation.");
        screen.isAccessible();
        screen.hasContrastIn(ColorScheme.DARK);
        letters.scrollIntoViewIfNeeded();
        screen.picture("dead-letters");

        letters.getByText("Try again").click();
        assertThat(page.locator("#notices")).containsText("Taken: 0. Still waiting: 2.");
        assertThat(letters).containsText("attempts: 2");

        tickets.insertOne(lost);
        letters.getByText("Try again").click();
        assertThat(page.locator("#notices")).containsText("Taken: 2. Still waiting: 0.");
        assertThat(page.locator("#letters")).containsText("Every view has taken every event.");
        assertThat(admin.card("Tickets")).not().containsText("waiting");
        assertThat(customer.thread("NOTE")).hasSize(2);
    }

    @Test
    void whatCannotBeUnderstoodStaysParkedAndItsDeliveryIsKept() throws IOException {
        CustomerChat customer = desk.newCustomer();
        String poison = "poison-" + customer.psid();
        customer.customer().causes("message", "{\"is_deleted\":true,\"mid\":{\"" + poison + "\":1}}");
        eventually(
                () -> assertThat(desk.admin().get("/api/admin/parked").body()).contains(poison));

        screen.at(PARKED);
        Locator item = page.locator("#parked article").filter(new Locator.FilterOptions().setHasText(poison));
        assertThat(item).containsText("Lacks what its kind needs");
        assertThat(item).containsText("it names no message");
        assertThat(item).containsText("attempts: 1");
        assertThat(item).containsText("App " + desk.appId());
        item.getByText("The JSON as Meta sent it").click();
        assertThat(item.getByText(poison)).isVisible();
        screen.isAccessible();
        screen.hasContrastIn(ColorScheme.DARK);
        screen.picture("parked-and-kept");

        item.getByText("Try again").click();
        assertThat(page.locator("#notices")).containsText("It cannot be taken in yet, and stays parked.");
        assertThat(item).containsText("attempts: 2");

        Download body = page.waitForDownload(() ->
                page.locator("#deliveries .line").first().getByText("Download").click());
        assertThat(Files.readString(body.path())).contains(poison);
    }

    @Test
    void allThatIsParkedIsTriedAgainInOneAct() {
        String pageId = desk.newUnconnectedPage();
        CustomerChat customer = desk.newCustomerOf(pageId);
        customer.deliveredUnasked("one");
        customer.deliveredUnasked("two");
        eventually(() -> assertThat(desk.admin().get("/api/admin/parked").body())
                .contains("m-" + customer.psid() + "-one", "m-" + customer.psid() + "-two"));
        desk.admin().connectPage(desk.appId(), pageId, RunningDesk.tokenOf(pageId));

        screen.at(PARKED);
        Locator items = page.locator("#parked article").filter(new Locator.FilterOptions().setHasText(customer.psid()));
        assertThat(items).hasCount(2);
        assertThat(items.first()).containsText("Page " + pageId);
        screen.button("Try all again").click();

        assertThat(page.locator("#notices")).containsText("Taken in: 2.");
        assertThat(items).hasCount(0);
        eventually(() -> assertThat(Trouble.texts(customer.thread("CUSTOMER"))).containsExactly("one", "two"));
    }
}
