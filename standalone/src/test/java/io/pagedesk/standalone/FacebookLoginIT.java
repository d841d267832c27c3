package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connecting Pages with Facebook Login, from the console's button to the first answered customer. */
@ExtendWith(DeskExtension.class)
class FacebookLoginIT {

    private final RunningDesk desk;
    private FacebookVisit facebook;

    FacebookLoginIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void visit() {
        facebook = new FacebookVisit(desk, desk.admin());
    }

    @AfterEach
    void leave() {
        facebook.close();
    }

    @Test
    void whoeverSaysNoConnectsNothing() {
        assertThat(facebook.goes(Map.of("decision", "DENY")).outcome()).isEqualTo("denied");
    }

    @Test
    void aDeclinedPermissionIsNamed() {
        String page = desk.newUnconnectedPage();
        facebook.goes(Map.of("declined", List.of("pages_messaging", "email"), "pageIds", List.of(page)));

        assertThat(facebook.outcome()).isEqualTo("permissions-missing");

        JsonNode permissions = facebook.availablePages().json().path("permissions");
        assertThat(texts(permissions.path("declined"))).containsExactlyInAnyOrder("pages_messaging", "email");
        assertThat(texts(permissions.path("missing"))).containsExactly("pages_messaging");
        assertThat(texts(permissions.path("granted")))
                .containsExactly("public_profile", "pages_show_list", "pages_manage_metadata");
    }

    @Test
    void f17EveryPageOfTheListIsReadAndThePageFromTheLastAnswersItsCustomers() {
        List<String> pages = Stream.generate(desk::newUnconnectedPage).limit(3).toList();
        facebook.goes(Map.of("pageSize", 2, "pageIds", pages));

        assertThat(facebook.outcome()).isEqualTo("ok");
        JsonNode available = facebook.availablePages().json();
        assertThat(texts(available.path("pages"), "pageId")).containsExactlyElementsOf(pages);
        assertThat(texts(available.path("pages"), "source")).containsOnly("LISTED");
        assertThat(available.at("/login/facebookUserId").asString()).isEqualTo(facebook.facebookUser());

        String chosen = pages.get(2);
        Http.Answer connected = facebook.choose(chosen);
        assertThat(connected.status()).as(connected.body()).isEqualTo(201);
        JsonNode page = connected.json();
        assertThat(page.path("name").asString()).isEqualTo("Page " + chosen);
        assertThat(page.at("/subscription/confirmedAt").isString()).isTrue();
        assertThat(page.at("/subscription/missing").size()).isZero();
        assertThat(page.at("/token/owner/id").asString()).isEqualTo(facebook.facebookUser());
        assertThat(page.at("/features/profileAccess/state").asString()).isEqualTo("UNTRIED");

        CustomerChat chat = desk.newCustomerOf(chosen);
        chat.writes("Are you open on Sunday?");
        chat.awaitLeft(chat.isAnswered("From ten to four."));
        assertThat(chat.receivedTexts()).containsExactly("From ten to four.");
        eventually(() -> assertThat(desk.admin()
                        .page(chosen)
                        .at("/features/profileAccess/state")
                        .asString())
                .isEqualTo("AVAILABLE"));
        assertThat(desk.admin().page(chosen).at("/features/humanAgent/state").asString())
                .isEqualTo("UNTRIED");
    }

    @Test
    void f17AnEmptyListIsExplained() {
        assertThat(facebook.goes(Map.of("pages", "NONE")).outcome()).isEqualTo("no-pages");

        JsonNode available = facebook.availablePages().json();
        assertThat(available.path("pages").size()).isZero();
        assertThat(available.at("/explanation/code").asString()).isEqualTo("no-pages-chosen");
        assertThat(available.at("/explanation/text").asString()).contains("paste a Page's token");
    }

    @Test
    void f17PagesOfAPortfolioAreFoundAndConnected() {
        String page = desk.newUnconnectedPage();
        facebook.goes(Map.of("pages", "PORTFOLIO", "pageIds", List.of(page)));

        assertThat(facebook.outcome()).isEqualTo("ok");
        JsonNode available = facebook.availablePages().json();
        assertThat(texts(available.path("pages"), "pageId")).containsExactly(page);
        assertThat(texts(available.path("pages"), "source")).containsExactly("NAMED_BY_PERMISSION");
        assertThat(facebook.choose(page).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "USED"})
    void aCodeThatCameTooLateIsToldApart(String code) {
        assertThat(facebook.goes(Map.of("code", code)).outcome()).isEqualTo("expired-code");
    }

    @Test
    void aStateIsGoodForOneReturnToTheBrowserThatBegan() {
        HttpResponse<String> begun = facebook.goes(Map.of("pages", "NONE")).begin();
        String back = facebook.backFrom(begun);
        String cookie = FacebookVisit.cookieOf(begun);

        assertThat(FacebookVisit.outcomeOf(facebook.comeBack(back, "pagedesk-facebook-login=stolen")))
                .isEqualTo("wrong-state");
        assertThat(FacebookVisit.outcomeOf(facebook.comeBack(back.replaceFirst("state=.", "state=!"), cookie)))
                .isEqualTo("wrong-state");
        assertThat(FacebookVisit.outcomeOf(facebook.comeBack(back, cookie))).isEqualTo("no-pages");
        assertThat(FacebookVisit.outcomeOf(facebook.comeBack(back, cookie))).isEqualTo("wrong-state");
    }

    @Test
    void f5ANewLoginLetsTheHeldRepliesLeave() {
        String page = desk.newPage();
        CustomerChat chat = desk.newCustomerOf(page);
        chat.writes("Where is my parcel?");
        desk.messenger().pages().killToken(page);
        String reply = chat.isAnswered("On its way.");
        eventually(() ->
                assertThat(desk.admin().page(page).path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));
        assertThat(chat.stateOf(reply)).isEqualTo("QUEUED");

        desk.messenger().pages().replaceToken(page, "fresh-token-of-" + page);
        assertThat(facebook.goes(Map.of("pageIds", List.of(page))).outcome()).isEqualTo("ok");
        assertThat(facebook.availablePages().json().at("/pages/0/state").asString())
                .isEqualTo("CREDENTIALS_EXPIRED");
        assertThat(facebook.choose(page).status()).isEqualTo(201);

        chat.awaitLeft(reply);
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void whoRemovesTheAppHoldsThePagesTheyGaveUntilSomebodyLogsInAgain() {
        String page = desk.newUnconnectedPage();
        facebook.goes(Map.of("pageIds", List.of(page))).outcome();
        facebook.choose(page);
        CustomerChat chat = desk.newCustomerOf(page);
        chat.writes("Where is my parcel?");

        assertThat(facebook.deauthorizes().path("status").asInt()).isEqualTo(200);

        eventually(() ->
                assertThat(desk.admin().page(page).path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED"));
        assertThat(facebook.availablePages().json().path("code").asString()).isEqualTo("facebook-login-needed");
        String reply = chat.isAnswered("On its way.");
        chat.writes("Hello?");
        assertThat(chat.stateOf(reply)).isEqualTo("QUEUED");

        desk.messenger().pages().replaceToken(page, "fresh-token-of-" + page);
        assertThat(facebook.outcome()).isEqualTo("ok");
        assertThat(facebook.choose(page).status()).isEqualTo(201);
        chat.awaitLeft(reply);
    }

    @Test
    void f31ADeletionShowsWhatIsTrue() {
        String page = desk.newUnconnectedPage();
        facebook.goes(Map.of("pageIds", List.of(page))).outcome();
        facebook.choose(page);

        String known = statusPageOf(facebook.asksForDeletion());
        eventually(() -> assertThat(desk.nobody().get(known).body())
                .contains("<strong>Deleted</strong>", "logins: 1", "Pages: 1"));
        assertThat(desk.admin().page(page).path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED");

        String stranger = statusPageOf(new FacebookVisit(desk, desk.admin()).asksForDeletion());
        eventually(
                () -> assertThat(desk.nobody().get(stranger).body()).contains("<strong>Nothing was stored</strong>"));
    }

    private static String statusPageOf(JsonNode answered) {
        assertThat(answered.path("status").asInt()).isEqualTo(200);
        JsonNode deletion = JsonMapper.shared().readTree(answered.path("body").asString());
        assertThat(deletion.path("url").asString())
                .endsWith("/data-deletion/" + deletion.path("confirmation_code").asString());
        return URI.create(deletion.path("url").asString()).getPath();
    }

    @Test
    void aDisconnectedPageIsUnsubscribedAndKeepsItsTickets() {
        String page = desk.newPage();
        CustomerChat chat = desk.newCustomerOf(page);
        chat.writes("Hello?");

        assertThat(desk.admin()
                        .call("DELETE", "/api/admin/pages/" + page, Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(desk.messenger().pages().subscribedFields(page)).isEmpty();
        assertThat(chat.tickets()).hasSize(1);
        assertThat(chat.reply("Hello!").json().path("code").asString()).isEqualTo("page-disconnected");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(it -> it.asString("")).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(it -> it.path(field).asString("")).toList();
    }
}
