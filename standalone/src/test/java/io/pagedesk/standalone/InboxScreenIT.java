package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.conversation.TicketStatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inboxes and the list on a long day. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class InboxScreenIT {

    private static final int MANY = 300;
    private static final Pattern LIST = Pattern.compile("/app/fragments/list");

    private final RunningDesk desk;
    private final String pageId;
    private final String kim = "kim-" + UUID.randomUUID().toString().substring(0, 8);
    private final Screen screen;
    private final Page page;

    InboxScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.pageId = desk.newPage();
        desk.newAgent(kim, "AGENT");
        this.screen = screens.of(desk, kim);
        this.page = screen.page();
    }

    @Test
    void threeHundredTicketsAreReadToTheEndWhileNewOnesArriveWithoutADoubleOrAGap() {
        Instant start = desk.clock().instant().minus(Duration.ofHours(2));
        for (int from = 0; from < MANY; from += 100) {
            desk.messenger().deliver(webhook(from, from + 100, start));
        }
        eventually(() -> assertThat(tickets()).hasSize(MANY));
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=all&page=" + pageId);

        for (int shown = 25; shown < MANY; shown = agent.rows().count()) {
            page.evaluate("document.getElementById('list-scroll').scrollTop = 1e6");
            assertThat(agent.rows().nth(shown)).isAttached();
            if (shown == 50 || shown == 150) {
                desk.messenger().deliver(webhook(MANY + shown, MANY + shown + 1, start));
            }
        }
        desk.messenger().deliver(webhook(MANY, MANY + 1, start));

        assertThat(agent.rows()).hasCount(MANY + 3, new LocatorAssertions.HasCountOptions().setTimeout(10_000));
        assertThat(page.evaluate("[...document.querySelectorAll('.row')].map(row => row.id.slice(4))"))
                .isEqualTo(tickets());
        assertThat(((Number) page.evaluate("document.getElementById('list-scroll').scrollTop")).intValue())
                .as("whoever reads at the end stays there")
                .isGreaterThan(10_000);
    }

    @Test
    void aListThatCannotBeLoadedSaysSoAndIsTriedAgain() {
        desk.newCustomerOf(pageId).writes("Where is my parcel?");
        screen.expecting("503|500");
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=unassigned&page=" + pageId);
        page.route(LIST, InboxScreenIT::unavailable);
        agent.inbox("All").click();

        assertThat(page.locator("#list-state")).containsText("The desk is not available at the moment.");
        assertThat(agent.rows()).hasCount(0);
        screen.isAccessible();
        screen.picture("list-failed");
        page.unroute(LIST);
        screen.button("Try again").click();
        assertThat(agent.row("Where is my parcel?").first()).isVisible();
        assertThat(page.locator("#list-state")).isHidden();
    }

    @Test
    void aSessionThatEndsInTheMiddleLosesNothingTyped() {
        CustomerChat customer = desk.newCustomerOf(pageId);
        customer.writes("Where is my parcel?");
        screen.expecting("401");
        DeskScreen agent = DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());
        agent.selectsTab("Facebook Messenger").writes("It is on its way");
        page.context().clearCookies();
        agent.send().click();

        assertThat(agent.connection()).containsText("You are signed out");
        assertThat(agent.replyText()).hasValue("It is on its way");
        page.locator("#connection a").click();
        page.getByLabel("Username").fill(kim);
        page.getByLabel("Password").fill(RunningDesk.PASSWORD);
        page.getByLabel("Password").press("Enter");

        assertThat(agent.replyText()).hasValue("It is on its way");
        agent.send().click();
        assertThat(agent.message("It is on its way")).isVisible();
        assertThat(customer.thread("AGENT")).hasSize(1);
    }

    @Test
    void whatIsUnreadIsMarkedUntilItIsAnsweredAndTheMostUrgentStandsFirst() {
        CustomerChat later = desk.newCustomerOf(pageId);
        CustomerChat sooner = desk.newCustomerOf(pageId);
        sooner.wrote(Duration.ofHours(23), "I need it today");
        later.wrote(Duration.ofHours(22), "I need it soon");
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=closing&page=" + pageId);

        assertThat(agent.rows().first()).containsText("I need it today");
        assertThat(agent.rows().first()).containsText(Pattern.compile("closes in (59 mins|1 hr)"));
        assertThat(agent.rows().first()).hasClass(Pattern.compile("is-unread"));
        screen.picture("closing-soon");
        for (String name : List.of("Unassigned", "All", "Closing soon")) {
            assertThat(agent.inbox(name).locator(".inbox-count")).hasText(String.valueOf(counted(name)));
        }
        sooner.awaitLeft(sooner.isAnswered("It comes today."));
        assertThat(agent.rows()).hasCount(1);
        screen.at("/app?inbox=all&page=" + pageId);
        assertThat(agent.row("It comes today.")).not().hasClass(Pattern.compile("is-unread"));
    }

    @Test
    void whatComesWhileThePageIsStillLoadingIsThere() {
        CustomerChat first = desk.newCustomerOf(pageId);
        first.writes("Before");
        page.route("**/api/updates", route -> {
            first.writes("Meanwhile");
            desk.newCustomerOf(pageId).writes("Somebody new");
            route.resume();
        });

        DeskScreen agent = DeskScreen.at(screen, "/app/tickets/" + first.ticketId() + "?inbox=all&page=" + pageId);

        assertThat(agent.row("Somebody new")).isVisible();
        assertThat(agent.message("Meanwhile")).isVisible();
    }

    @Test
    void whatCameBeforeTheListKnewHowToFollowIsThere() {
        List<Route> late = new ArrayList<>();
        page.route("**/js/desk/desk.js", late::add);
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/updates"),
                () -> page.navigate(
                        "/app?inbox=all&page=" + pageId,
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
        desk.newCustomerOf(pageId).writes("Meanwhile");
        page.waitForCondition(() -> !late.isEmpty());
        late.forEach(Route::resume);

        assertThat(new DeskScreen(screen).row("Meanwhile")).isVisible();
    }

    @Test
    void aListThatCouldNotFollowIsAskedForAgainThoughNothingMoreHappens() {
        screen.expecting("503");
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=all&page=" + pageId);
        List<Route> refused = new ArrayList<>();
        page.route(LIST, route -> {
            refused.add(route);
            unavailable(route);
        });
        desk.newCustomerOf(pageId).writes("Meanwhile");
        page.waitForCondition(() -> !refused.isEmpty());
        page.waitForTimeout(1_500);
        page.unroute(LIST);

        assertThat(agent.row("Meanwhile")).isVisible();
    }

    @Test
    void afterOneIsResolvedTheNextKeyLeadsToWhatTookItsPlace() {
        for (String text : List.of("third", "second", "first")) {
            desk.newCustomerOf(pageId).writes(text);
        }
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=unassigned&page=" + pageId);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(agent.subject()).isFocused();
        page.keyboard().press("e");
        assertThat(agent.row("second")).hasCount(0);

        page.keyboard().press("j");
        assertThat(agent.row("third").locator("a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(agent.message("third")).isVisible();
    }

    @Test
    void whatACustomerWroteAboutBeforeIsOneClickAway() {
        CustomerChat customer = desk.newCustomerOf(pageId);
        customer.wrote(Duration.ofDays(9), "Do you sell bicycles?");
        wasResolved(customer.ticketId(), desk.clock().instant().minus(Duration.ofDays(8)));
        eventually(() -> assertThat(customer.ticket().path("status").asString()).isEqualTo("RESOLVED"));
        customer.customer().writes("And tyres?");
        DeskScreen agent = DeskScreen.at(screen, "/app?inbox=unassigned&page=" + pageId);

        agent.opens("And tyres?");
        page.getByText("Earlier tickets of this customer").click();
        assertThat(page.locator("#earlier-tickets li")).containsText("Resolved");
        screen.isAccessible();
        screen.picture("earlier-tickets");
        page.locator("#earlier-tickets a").click();

        assertThat(agent.message("Do you sell bicycles?")).isVisible();
        page.goBack();
        assertThat(agent.message("And tyres?")).isVisible();
    }

    /** So long ago that the customer's next message opens the next ticket; moving the desk's clock would end all logins. */
    private void wasResolved(String ticketId, Instant at) {
        String conversation = ticketId.substring(0, ticketId.lastIndexOf('-'));
        EventStore store = desk.bean(EventStore.class);
        long last = store.lastSequenceNumberFor(conversation).orElseThrow();
        store.publish(new GenericDomainEventMessage<>(
                "Conversation",
                conversation,
                last + 1,
                new TicketStatusChanged(
                        conversation, ticketId, TicketStatus.AWAITING_AGENT, TicketStatus.RESOLVED, kim, at)));
        desk.bean("conversationCache", Cache.class).remove(conversation);
    }

    private static void unavailable(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setContentType("application/problem+json")
                .setBody("{\"code\":\"unavailable\"}"));
    }

    private List<String> tickets() {
        return desk.admin().tickets("inbox=all&page=" + pageId).stream()
                .map(ticket -> ticket.path("id").asString())
                .toList();
    }

    private int counted(String inbox) {
        return java.util.stream.StreamSupport.stream(
                        desk.admin().get("/api/inboxes").json().spliterator(), false)
                .filter(one -> one.path("name")
                        .asString()
                        .equals(inbox.toLowerCase(java.util.Locale.ROOT).replace(" soon", "")))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asInt();
    }

    /** One webhook with a message of each of so many people. */
    private String webhook(int from, int to, Instant start) {
        String items = IntStream.range(from, to)
                .mapToObj(n ->
                        "{\"sender\":{\"id\":\"81%014d\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":{\"mid\":\"m_%s_%d\",\"text\":\"Message %d\"}}"
                                .formatted(n, pageId, start.plusSeconds(n).toEpochMilli(), pageId, n, n))
                .collect(Collectors.joining(","));
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":%d,\"messaging\":[%s]}]}"
                .formatted(pageId, start.toEpochMilli(), items);
    }
}
