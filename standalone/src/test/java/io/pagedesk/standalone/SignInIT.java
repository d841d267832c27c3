package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way in and out, in a browser. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class SignInIT {

    private final RunningDesk desk;
    private final Screens screens;
    private final Screen screen;

    SignInIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
        this.screen = screens.ofNobody(desk);
    }

    @Test
    void whoSignsInComesToWhatWasAskedForAndWhoSignsOutIsOut() {
        screen.expecting("401");
        Page page = screen.at("/app?inbox=mine").page();
        assertThat(page).hasURL(Pattern.compile("/login\\?next="));
        screen.isAccessible();

        signIn("wrong");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("do not belong to an active agent");
        screen.picture("sign-in-refused");
        signIn(RunningDesk.PASSWORD);

        assertThat(page).hasURL(Pattern.compile("/app\\?inbox=mine$"));
        page.getByLabel("You: admin").click();
        screen.button("Sign out").click();
        assertThat(page).hasURL(Pattern.compile("/login$"));
        screen.at("/app");
        assertThat(page).hasURL(Pattern.compile("/login\\?next="));
    }

    /** The session's cookie does not come along from another site. */
    @Test
    void whoIsSignedInAndComesFromAnotherSiteGoesOnAtOnce() {
        Page page = screens.of(desk, "admin").page();

        comesFromAnotherSite(page, "/app?inbox=mine");

        assertThat(page).hasURL(Pattern.compile("/app\\?inbox=mine$"));
    }

    @Test
    void whoIsSignedInAndMayNotGoThereIsNotAskedToSignIn() {
        String agent = "kim-" + UUID.randomUUID().toString().substring(0, 8);
        desk.newAgent(agent, "AGENT");
        Page page = screens.of(desk, agent).expecting("403").page();

        comesFromAnotherSite(page, "/admin/health");

        assertThat(page).hasURL(Pattern.compile("/admin/health$"));
    }

    private void comesFromAnotherSite(Page page, String path) {
        page.navigate("http://127.0.0.1:" + desk.messenger().baseUri().getPort());
        page.evaluate(
                "address => { location.href = address; }",
                desk.uri().resolve(path).toString());
    }

    @Test
    void whoTypesAtOnceKeepsIt() {
        Page page = screen.page();
        page.route("**/api/session/methods", route -> {
            page.getByLabel("Username").fill("admin");
            route.resume();
        });
        page.waitForResponse("**/api/session/methods", () -> screen.at("/app?inbox=mine"));

        page.waitForTimeout(500);
        assertThat(page.getByLabel("Username")).hasValue("admin");
    }

    @Test
    void whereTheCompanyHasASignOnItIsOffered() {
        Page page = screen.page();
        page.route(
                "**/api/session/methods",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("""
                                {"password": true, "oidc": {"name": "Acme", "url": "/api/session/oidc/start/acme"}}""")));
        screen.at("/login");

        assertThat(screen.link("Sign in with Acme")).hasAttribute("href", "/api/session/oidc/start/acme");
        screen.isAccessible();
    }

    private void signIn(String password) {
        screen.page().getByLabel("Username").fill("admin");
        screen.page().getByLabel("Password").fill(password);
        screen.button("Sign in").click();
    }
}
