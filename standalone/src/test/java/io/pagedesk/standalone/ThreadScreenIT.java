package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.pagedesk.simulator.SimulatedCustomer;
import io.pagedesk.simulator.customer.Shared;
import io.pagedesk.simulator.customer.Written;
import io.pagedesk.simulator.ledger.Attachment;
import io.pagedesk.simulator.ledger.ProfileAccess;
import io.pagedesk.simulator.ledger.Referral;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thread with everything in it that Messenger carries, as an agent sees it. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ThreadScreenIT {

    private static final String MEDIA = "https://media.example/";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final RunningDesk desk;
    private final Screens screens;
    private final CustomerChat chat;
    private final SimulatedCustomer customer;
    private final String kim = "kim-" + UUID.randomUUID().toString().substring(0, 8);

    ThreadScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
        this.chat = desk.newCustomerNamed("Ida", "Sommerfeld", ProfileAccess.FULL);
        this.customer = chat.customer();
        desk.newAgent(kim, "AGENT");
    }

    @Test
    void everythingIsShownAsWhatItIs() {
        customerSendsOneOfEachKind();
        String replied = agentsAnswerAndWork();
        customerChangesTheirMind();
        Screen screen = screens.of(desk, kim).expecting("404");
        screen.page().route(MEDIA + "**", ThreadScreenIT::serve);
        DeskScreen agent = DeskScreen.at(screen, "/app/tickets/" + chat.ticketId());
        Page page = screen.page();

        filesAndMediaCanBeUsed(page);
        changesAreSeen(agent, replied);
        workStandsBetween(agent);
        assertThat(page.locator(".day").last()).hasText("Today");
        assertThat(page.locator(".day")).hasCount(2);
        looksWellEverywhere(screen);
        pictureIsEnlarged(page);
    }

    private void customerSendsOneOfEachKind() {
        chat.wrote(Duration.ofHours(25), "Hello, I ordered a cake.");
        customer.writes(
                Written.attachments(List.of(
                        new Attachment("image", MEDIA + "cake.png"), new Attachment("image", MEDIA + "gone.png"))),
                null);
        customer.attaches("image", MEDIA + "box.png");
        customer.attaches("audio", MEDIA + "voice.wav");
        customer.attaches("video", MEDIA + "film.mp4");
        customer.attaches("file", MEDIA + "Invoice%202026.pdf?oh=1");
        for (Shared what : List.of(Shared.LOCATION, Shared.LINK, Shared.REEL, Shared.APPOINTMENT_BOOKING)) {
            customer.shares(what);
        }
        customer.writes(Shared.STICKER.written(MEDIA + "thumb.png", null), null);
        customer.writes(Shared.TEMPLATE.written(MEDIA + "cup.png", "Blue cup"), null);
        customer.sendsUnsupported();
        customer.tapsPostback("Opening hours", "HOURS");
        customer.follows(Referral.ad("spring", "6045", "Spring cakes"));
        chat.writes("See https://shop.example/" + "x".repeat(250) + " 😀\n\nمرحبا");
    }

    private String agentsAnswerAndWork() {
        String reply = chat.isAnswered("It is ready on Saturday.");
        chat.awaitLeft(reply);
        customer.opensChat();
        chat.awaitState(reply, "READ");
        customer.isAnsweredInPageInbox("We called you.");
        desk.admin().call("POST", chat.path() + "/notes", Map.of("text", "@" + kim + " please call her"));
        desk.admin().call("PUT", chat.path() + "/status", Map.of("status", "PENDING"));
        return chat.received().get(0).mid();
    }

    private void customerChangesTheirMind() {
        String answered = chat.received().get(0).mid();
        customer.answers(answered, "Saturday is perfect");
        customer.answers("m_before_the_desk", "About that one");
        customer.reacts(answered, "❤️");
        customer.edits(chat.writes("Twenty peple"), "Twenty people");
        customer.deletes(chat.writes("My password is 1234"));
        eventually(() -> Assertions.assertThat(chat.thread())
                .anyMatch(it -> it.path("deleted").asBoolean())
                .anyMatch(it -> it.path("edited").asBoolean())
                .anyMatch(it -> !it.path("reactions").isEmpty())
                .anyMatch(it -> it.path("kind").asString().equals("NOTE")));
    }

    private static void filesAndMediaCanBeUsed(Page page) {
        assertThat(page.locator("audio[controls]")).hasAttribute("src", MEDIA + "voice.wav");
        assertThat(page.locator("video[controls]")).hasAttribute("src", MEDIA + "film.mp4");
        assertThat(page.locator("a.file").filter(text("Invoice 2026.pdf")))
                .hasAttribute("href", MEDIA + "Invoice%202026.pdf?oh=1");
        assertThat(page.locator("a.file").filter(text("Location"))).isVisible();
        assertThat(page.locator("a.file").filter(text("Reel")))
                .hasAttribute("href", Pattern.compile("https://www.facebook.com/reel/"));
        assertThat(page.locator("img.sticker")).hasAttribute("src", MEDIA + "thumb.png");
        assertThat(page.locator(".card-sent").filter(text("Blue cup"))).containsText("12.00");
        assertThat(page.locator(".card-sent").filter(text("Appointment"))).containsText("2025");
        assertThat(page.locator(".is-nothing")).hasText("Something that cannot be shown here");
        assertThat(page.locator(".text a")).hasAttribute("target", "_blank");
        page.locator("[data-picture]").first().scrollIntoViewIfNeeded();
        assertThat(page.locator("[data-picture]").filter(text("no longer available")))
                .hasCount(1);
    }

    private void changesAreSeen(DeskScreen agent, String replied) {
        Locator reply = agent.message("It is ready on Saturday.").first();
        assertThat(reply).containsText(Pattern.compile("Read\\s+\\d\\d:\\d\\d"));
        assertThat(reply.locator(".reactions")).containsText("❤️");
        assertThat(agent.message("Twenty people")).containsText("edited");
        assertThat(agent.message("This message was taken back")).hasCount(1);
        assertThat(agent.message("1234")).hasCount(0);
        assertThat(agent.message("About that one")).containsText("this desk has not seen");

        agent.message("Saturday is perfect").locator("a.quote").click();
        assertThat(reply).hasClass(Pattern.compile("is-found"));
        assertThat(reply).isInViewport();
        Assertions.assertThat(agent.page().evaluate("document.documentElement.scrollHeight <= innerHeight"))
                .as("only the thread has scrolled")
                .isEqualTo(true);
        customer.reacts(replied, null);
        assertThat(reply.locator(".reactions")).hasCount(0);
    }

    private void workStandsBetween(DeskScreen agent) {
        assertThat(agent.message("We called you.")).containsText("Meta's Page inbox");
        assertThat(agent.message("please call her").locator(".named")).hasText("@" + kim);
        assertThat(agent.message("Status changed from Awaiting agent to Pending"))
                .containsText("admin");
        assertThat(agent.message("Came by the ad “Spring cakes”")).isVisible();
        assertThat(agent.message("Opening hours")).containsText("Pressed a button");
        Page german = screens.of(
                        desk.uri(), kim, RunningDesk.PASSWORD, Screens.usual().setLocale("de-DE"))
                .expecting("404|ERR_")
                .at("/app/tickets/" + chat.ticketId())
                .page();
        assertThat(german.locator(".line").filter(text("Status von Wartet auf Agent auf Zurückgestellt gesetzt")))
                .hasCount(1);
    }

    private static void looksWellEverywhere(Screen screen) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (int width : new int[] {1440, 390}) {
                screen.page().setViewportSize(width, 900);
                screen.fitsItsWidth();
                screen.picture("thread-" + width + "-" + colours.name().toLowerCase(java.util.Locale.ROOT));
            }
            screen.isAccessible();
        }
        screen.page().setViewportSize(1440, 900);
    }

    private static void pictureIsEnlarged(Page page) {
        Locator first = page.locator("[data-picture]").first();
        first.click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Picture 1 of 2");
        assertThat(dialog.locator("img")).hasAttribute("src", MEDIA + "cake.png");
        page.keyboard().press("ArrowRight");
        assertThat(dialog.locator("img")).hasAttribute("src", MEDIA + "box.png");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    private static void serve(Route route) {
        Route.FulfillOptions answer = new Route.FulfillOptions();
        route.fulfill(
                route.request().url().endsWith(".png") && !route.request().url().contains("gone")
                        ? answer.setContentType("image/png").setBodyBytes(PNG)
                        : answer.setStatus(404));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
