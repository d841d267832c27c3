package io.pagedesk.command.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.CompanyIssuer;
import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signing in at the company's issuer, from the browser's side. */
class OidcSignInTest extends RunningDesk {

    private final String username = "person-" + UUID.randomUUID();
    private final Map<String, Object> claims = new HashMap<>(Map.of(
            "sub",
            UUID.randomUUID().toString(),
            "preferred_username",
            username,
            "name",
            "Pia Person",
            "desk",
            Map.of("groups", List.of("support", "kitchen"))));

    @Test
    void theLoginPageIsToldOfTheIssuer() {
        JsonNode methods = desk().asNobody("GET", "/api/session/methods", null)
                .hasStatus(200)
                .body();

        assertThat(methods.get("password").booleanValue()).isTrue();
        assertThat(methods.at("/oidc/name").stringValue()).isEqualTo("Acme sign-on");
        assertThat(methods.at("/oidc/url").stringValue()).isEqualTo("/api/session/oidc/start/company");
    }

    @Test
    void theBrowserIsSentToTheIssuerWithStateNonceAndPkceAndComesBackToThePublicAddress() {
        Answer start = start();

        Map<String, String> asked = CompanyIssuer.parameters(start.header("Location"));
        assertThat(start.header("Location")).startsWith(COMPANY.uri() + "/authorize?");
        assertThat(asked)
                .containsEntry("redirect_uri", "https://desk.example/api/session/oidc/callback/company")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(start.cookie("pagedesk-oidc"))
                .contains("; Path=/api/session/oidc", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=600")
                .doesNotContain(asked.get("state"), asked.get("nonce"));
    }

    @Test
    void aNewPersonGetsAnAccountAndTheDesksOwnSession() {
        Answer entered = signIn().hasStatus(200);

        assertThat(entered.header("Content-Type")).startsWith("text/html");
        assertThat(entered.text()).contains("http-equiv=\"refresh\"", "url=/\"");
        assertThat(entered.cookie("pagedesk-session")).contains("; HttpOnly", "; SameSite=Strict", "; Secure");
        assertThat(entered.cookie("pagedesk-oidc")).contains("; Max-Age=0");
        assertThat(entered.cookieValue("XSRF-TOKEN")).isNotBlank();
        JsonNode who = asBrowser(entered).hasStatus(200).body();
        assertThat(who.get("username").stringValue()).isEqualTo(username);
        assertThat(who.get("roles").valueStream().map(JsonNode::stringValue)).containsExactly("AGENT");
        assertThat(events()).containsExactly("agent.registered", "agent.identity-linked");
        desk().signIn(username, "").isProblem(401, "wrong-credentials");
        advanceBehindThrottle();
    }

    @Test
    void aPersonIsRecognisedByTheIssuersNameForThemAndRefreshed() {
        Answer first = signIn().hasStatus(200);
        claims.put("preferred_username", "renamed-" + username);
        claims.put("name", "Pia Boss");
        claims.put("desk", Map.of("groups", List.of("support-watchers")));

        Answer second = signIn().hasStatus(200);

        JsonNode who = asBrowser(second).hasStatus(200).body();
        assertThat(who.get("username").stringValue()).isEqualTo(username);
        assertThat(who.get("roles").valueStream().map(JsonNode::stringValue)).containsExactly("AUDITOR");
        asBrowser(first).isProblem(401, "unauthenticated");
        assertThat(events())
                .containsExactly(
                        "agent.registered",
                        "agent.identity-linked",
                        "agent.renamed",
                        "agent.roles-changed",
                        "agent.session-ended");
    }

    @Test
    void whoeverHasNoRoleHereStaysOut() {
        claims.put("desk", Map.of("groups", List.of("kitchen")));

        staysOut(signIn(), "oidc-no-role");

        assertThat(events()).isEmpty();
    }

    @Test
    void whoeverWasDeactivatedStaysOut() {
        Answer entered = signIn().hasStatus(200);
        desk().asAdmin("PUT", "/api/admin/agents/" + username, Map.of("active", false))
                .hasStatus(200);

        staysOut(signIn(), "agent-deactivated");
        asBrowser(entered).isProblem(401, "unauthenticated");
    }

    @Test
    void nobodyTakesAnAccountOverByItsName() {
        desk().tokenOfNewAgent(username, "AGENT");

        staysOut(signIn(), "username-taken");
        claims.put("preferred_username", "ADMIN");
        staysOut(signIn(), "username-taken");
        claims.put("preferred_username", "system");
        staysOut(signIn(), "oidc-no-username");
        claims.remove("preferred_username");
        staysOut(signIn(), "oidc-no-username");
    }

    @Test
    void twoPeopleOfOneNameAreTwoPeople() {
        signIn().hasStatus(200);
        claims.put("sub", "another");

        staysOut(signIn(), "username-taken");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        Answer mine = start();
        Answer theirs = start();
        String code = COMPANY.signsIn(theirs.header("Location"), claims);
        String state = CompanyIssuer.parameters(theirs.header("Location")).get("state");

        staysOut(back(mine, code, state), "oidc-failed");
        staysOut(desk().asNobody("GET", callback(code, state), null), "oidc-failed");
        staysOut(
                desk().call("GET", callback(code, state), null, Map.of("Cookie", "pagedesk-oidc=forged")),
                "oidc-failed");
        assertThat(events()).isEmpty();
    }

    @Test
    void anAnswerComesInTimeAndWithTheRightCodeAndNonce() {
        Answer start = start();
        String state = CompanyIssuer.parameters(start.header("Location")).get("state");
        staysOut(back(start, "no-such-code", state), "oidc-failed");

        String mixedUp = COMPANY.signsInWithNonce(start.header("Location"), "of-somebody-else", claims);
        staysOut(back(start, mixedUp, state), "oidc-failed");

        String code = COMPANY.signsIn(start.header("Location"), claims);
        advance(Duration.ofMinutes(11));
        staysOut(back(start, code, state), "oidc-failed");
        assertThat(events()).isEmpty();
    }

    @Test
    void whoeverDeclinesAtTheIssuerIsToldNothingOfTheirs() {
        Answer start = start();
        String state = CompanyIssuer.parameters(start.header("Location")).get("state");

        Answer answer = desk().call(
                        "GET",
                        "/api/session/oidc/callback/company?error=access_denied&error_description=%3Cb%3EX&state="
                                + state,
                        null,
                        cookie(start));

        staysOut(answer, "oidc-failed");
        assertThat(answer.text()).doesNotContain("access_denied", "<b>");
    }

    @Test
    void anUnknownRegistrationAndAnyOtherAddressAreRefused() {
        staysOut(desk().asNobody("GET", "/api/session/oidc/start/unknown", null), "oidc-failed");
        desk().asNobody("GET", "/api/session/oidc/anything", null).isProblem(401, "unauthenticated");
    }

    private Answer start() {
        return desk().asNobody("GET", "/api/session/oidc/start/company", null).hasStatus(302);
    }

    private Answer signIn() {
        Answer start = start();
        String location = start.header("Location");
        return back(
                start,
                COMPANY.signsIn(location, claims),
                CompanyIssuer.parameters(location).get("state"));
    }

    private Answer back(Answer start, String code, String state) {
        return desk().call("GET", callback(code, state), null, cookie(start));
    }

    private static Map<String, String> cookie(Answer start) {
        return Map.of("Cookie", "pagedesk-oidc=" + start.cookieValue("pagedesk-oidc"));
    }

    private static String callback(String code, String state) {
        return "/api/session/oidc/callback/company?code=" + code + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }

    private Answer asBrowser(Answer entered) {
        return desk().call(
                        "GET",
                        "/api/session",
                        null,
                        Map.of("Cookie", "pagedesk-session=" + entered.cookieValue("pagedesk-session")));
    }

    private static void staysOut(Answer answer, String code) {
        answer.hasStatus(403);
        assertThat(answer.text()).contains("data-code=\"" + code + "\"");
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith("pagedesk-session="));
    }

    private void advanceBehindThrottle() {
        advance(Duration.ofMinutes(5));
    }

    private List<String> events() {
        return jdbc.sql(
                        "SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param("agent:" + username)
                .query(String.class)
                .list();
    }
}
