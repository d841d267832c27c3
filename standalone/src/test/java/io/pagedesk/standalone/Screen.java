package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One screen, as somebody who works at it describes what they do. */
final class Screen {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Page page;
    private Pattern expected = Pattern.compile("(?!)");

    Screen(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(errors::add);
    }

    Page page() {
        return page;
    }

    /** The test makes such errors happen: the browser logs each answer that is refused or does not come. */
    Screen expecting(String error) {
        expected = Pattern.compile(error);
        return this;
    }

    List<String> errors() {
        return errors.stream().filter(error -> !expected.matcher(error).find()).toList();
    }

    Screen at(String path) {
        page.navigate(path);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    /** No violation of WCAG 2.2 AA that a machine can find. */
    void isAccessible() {
        hasNoViolation(new AxeBuilder(page).withTags(WCAG_AA));
    }

    /** In the other light all is there as before; what may be wrong is how it is told from its ground. */
    void hasContrastIn(ColorScheme light) {
        ColorScheme before = light == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        PlaywrightAssertions.assertThat(page.locator("html"))
                .hasAttribute("data-bs-theme", light.name().toLowerCase(Locale.ROOT));
        hasNoViolation(new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(before));
    }

    /** No screen has frames: axe needs no second page to put together what it found in each. */
    private void hasNoViolation(AxeBuilder axe) {
        assertThat(axe.setLegacyMode(true).analyze().getViolations())
                .as("violations on " + page.url())
                .extracting(violation -> violation.getId() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /** Nothing is cut off at the right, nor must anybody scroll there. */
    void fitsItsWidth() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits " + page.viewportSize().width + " px")
                .isEqualTo(true);
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    void shows(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible();
    }
}
