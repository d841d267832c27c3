package io.pagedesk.standalone;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The screens below Admin. */
final class AdminScreen {

    static final String PAGES = "/admin/channels/messenger/pages";

    private final Screen screen;
    private final Page page;

    AdminScreen(Screen screen) {
        this.screen = screen;
        this.page = screen.page();
    }

    /** The way at the left: Admin, and then a screen below it. */
    AdminScreen goesTo(String name) {
        screen.link("Admin").click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Admin"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    /** The window that popped up. */
    Locator popUp() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator inPopUp(AriaRole role, String name) {
        return popUp().getByRole(role, new Locator.GetByRoleOptions().setName(name));
    }

    /** What is shown of a Page, an App or whatever has that name. */
    Locator card(String name) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator inCard(String card, String button) {
        return card(card).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button));
    }
}
