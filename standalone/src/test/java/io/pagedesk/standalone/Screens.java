package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The screens of a test: who sits before them, how large they are, what language they speak. */
final class Screens {

    private static final double PATIENCE_MILLIS = 30_000;

    private final List<Screen> open = new ArrayList<>();
    private final Browser browser;

    Screens(Browser browser) {
        this.browser = browser;
    }

    /** A wide screen in English, light, in Berlin, that somebody who is signed in sits before. */
    Screen of(RunningDesk desk, String username) {
        return of(desk.uri(), username, RunningDesk.PASSWORD, usual());
    }

    /** A phone. */
    Screen phoneOf(RunningDesk desk, String username) {
        return of(desk.uri(), username, RunningDesk.PASSWORD, usual().setViewportSize(360, 740));
    }

    Screen of(URI desk, String username, String password, Browser.NewContextOptions options) {
        Screen screen = ofNobody(desk, options);
        int status = screen.page()
                .context()
                .request()
                .post(
                        "/api/session",
                        RequestOptions.create().setData(Map.of("username", username, "password", password)))
                .status();
        assertThat(status).as("signing in").isEqualTo(200);
        return screen;
    }

    Screen ofNobody(RunningDesk desk) {
        return ofNobody(desk.uri(), usual());
    }

    private Screen ofNobody(URI desk, Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options.setBaseURL(desk.toString()));
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Page page = profile.newPage();
        Screen screen = new Screen(page);
        open.add(screen);
        return screen;
    }

    static Browser.NewContextOptions usual() {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** Closes them; a test that failed leaves pictures of what was on them. */
    void endTest(boolean failed, String test) {
        List<Screen> ending = List.copyOf(open);
        open.clear();
        for (Screen screen : ending) {
            if (failed) {
                screen.picture(Path.of("failed", test.replaceAll("\\W+", "-") + "-" + ending.indexOf(screen))
                        .toString());
            }
            screen.page().context().close();
        }
        if (!failed) {
            ending.forEach(screen -> assertThat(screen.errors())
                    .as("errors in the browser's console")
                    .isEmpty());
        }
    }
}
