package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All screens that the desk has beside its inboxes, those to come as well: each is usable by whoever does not see it, on
 * a wide screen and on a phone, light and dark, in either language; it cuts nothing off, loads little, and logs no error.
 */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class EveryScreenIT {

    private static final int MOST_BYTES = 250 * 1024;
    /** The desk itself and its pieces have tests of their own; the others lead to screens that are here. */
    private static final Set<String> NOT_HERE =
            Set.of("/admin", "/admin/channels", "/admin/channels/messenger", "/app/tickets/{id}");

    private static final String SCRIPTS_AND_STYLES = """
            () => performance.getEntriesByType('resource')
              .filter(({name}) => /\\.(js|css)$/.test(new URL(name).pathname))
              .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0)
            """;
    /** What scrolls sideways, save what is wider by nature. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main, main *')]
              .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
              .filter((one) => !one.closest('.table-wrap, .table-scroll, .raw, nav, select, .visually-hidden'))
              .map((one) => one.outerHTML.slice(0, 120))
            """;

    private final RunningDesk desk;
    private final Screens screens;

    EveryScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @Test
    void isForEverybodyOnEveryDeviceAndLight() {
        CustomerChat customer = desk.newCustomer();
        customer.writes("Are you open on Sunday?");
        customer.isAnswered("From ten to four.");
        Screen wide = screens.of(desk, "admin");
        Screen phone = screens.of(
                desk.uri(),
                "admin",
                RunningDesk.PASSWORD,
                Screens.usual().setViewportSize(390, 844).setLocale("de-DE").setColorScheme(ColorScheme.DARK));
        List<String> paths =
                paths().map(path -> path.replace("{id}", customer.ticketId())).toList();
        assertThat(paths).hasSizeGreaterThan(12);
        for (String path : paths) {
            isGood(wide, path, ColorScheme.DARK);
            isGood(phone, path, ColorScheme.LIGHT);
        }
    }

    private static Stream<String> paths() {
        return EndpointRules.read().endpoints().stream()
                .filter(endpoint -> endpoint.matches("GET /(app/|admin|audit|account|login).*"))
                .map(endpoint -> endpoint.substring("GET ".length()))
                .filter(path -> !path.contains("*") && !path.contains("/fragments/") && !NOT_HERE.contains(path));
    }

    private static void isGood(Screen screen, String path, ColorScheme other) {
        Page page = screen.at(path).page();
        assertThat(page.locator("[aria-busy]:visible, .loading:visible")).hasCount(0);
        assertThat(page.locator("h1")).isVisible();
        screen.fitsItsWidth();
        assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off on " + path).isEmpty();
        assertThat(((Number) page.evaluate(SCRIPTS_AND_STYLES)).intValue())
                .as("bytes of scripts and styles on " + path)
                .isBetween(1, MOST_BYTES);
        screen.isAccessible();
        screen.hasContrastIn(other);
        screen.picture("every-" + path.replaceAll("\\W+", "-") + page.viewportSize().width);
    }
}
