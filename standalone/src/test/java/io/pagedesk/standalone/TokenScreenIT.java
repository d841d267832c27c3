package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs are let in, and no longer. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class TokenScreenIT {

    private static final String TOKENS = "/admin/tokens";

    private final String name = "shop-" + UUID.randomUUID().toString().substring(0, 8);
    private final RunningDesk desk;
    private final Screens screens;

    TokenScreenIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @Test
    void aTokenIsCreatedWithTheKeyboardShownOnceAndRevoked() {
        Screen screen = screens.of(desk, "admin");
        AdminScreen admin = new AdminScreen(screen);
        Page page = screen.at(TOKENS).page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        screen.button("Create token").press("Enter");
        assertThat(admin.popUp().getByLabel("Name of the program")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(admin.inPopUp(AriaRole.BUTTON, "Copy the token")).isFocused();
        screen.isAccessible();
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(page.locator("#announce")).hasText("Copied");
        String token = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(admin.popUp()).containsText(token);
        screen.button("I have kept it").press("Enter");
        assertThat(screen.button("Create token")).isFocused();
        assertThat(page.locator("body")).not().containsText(token);
        assertThat(admin.card(name)).containsText("not used to write yet");
        assertThat(admin.card(name)).containsText("Agent");

        DeskClient program = desk.nobody();
        program.use(token);
        assertThat(program.get("/api/tickets").status()).isEqualTo(200);
        assertThat(program.get("/api/session").json().path("username").asString())
                .isEqualTo("api:" + name);
        screen.at(TOKENS);
        assertThat(admin.card(name)).containsText("last used to write just now");

        admin.inCard(name, "Revoke").click();
        assertThat(admin.popUp()).containsText("The program is refused within seconds");
        admin.inPopUp(AriaRole.BUTTON, "Revoke").click();
        assertThat(page.locator("#ended-tokens")).containsText(name);
        assertThat(page.locator("#tokens")).not().containsText(name);
        eventually(() -> assertThat(program.get("/api/tickets").status()).isEqualTo(401));
        screen.isAccessible();
    }

    @Test
    void whatIsRefusedIsSaidBesideTheFieldInEitherLanguageAndNothingTypedIsLost() {
        desk.admin().call("POST", "/api/admin/agents/tokens", Map.of("name", name, "role", "AUDITOR"));
        isRefused(
                screens.of(desk, "admin"),
                "1 to 40 lower-case letters",
                "A token of this name is in use. Revoke it first, or choose another name.");
        isRefused(
                screens.of(
                        desk.uri(),
                        "admin",
                        RunningDesk.PASSWORD,
                        Screens.usual().setLocale("de-DE")),
                "1 bis 40 Kleinbuchstaben",
                "Ein Token dieses Namens ist in Gebrauch.");
    }

    private void isRefused(Screen screen, String wrongName, String taken) {
        Page page = screen.expecting("409").at(TOKENS).page();
        page.locator("[data-add]").click();
        Locator box = page.locator("#add");
        box.getByRole(AriaRole.RADIO).last().check();
        box.locator("[name=name]").fill("Not Good");
        box.locator(".btn-primary").click();
        assertThat(box.locator("[name=name] >> xpath=../following-sibling::*[1]"))
                .containsText(wrongName);
        assertThat(box.locator("[name=name]")).isFocused();
        assertThat(box.locator("[name=name]")).hasAccessibleDescription(Pattern.compile(wrongName));
        screen.isAccessible();

        box.locator("[name=name]").fill(name);
        box.locator(".btn-primary").click();
        assertThat(box.getByRole(AriaRole.ALERT)).containsText(taken);
        assertThat(box.locator("[name=name]")).hasValue(name);
        assertThat(box.getByRole(AriaRole.RADIO).last()).isChecked();
    }
}
