package io.pagedesk.command.facebook;

import java.util.List;
import java.util.Locale;

/** Why a login offers no Page, and what to do about it. */
public enum EmptyList {
    LIST_NOT_ALLOWED("The permission pages_show_list was declined in Facebook's dialog. Log in again and allow it."),
    PAGES_NOT_READABLE("Facebook names Pages that it gives no token for: the person has too few rights in them, or"
            + " their business portfolio withholds them. Have an admin of the Page log in, or paste a Page's token."),
    NO_PAGES_CHOSEN("No Page was chosen in Facebook's dialog, or the person who logged in manages none. Log in again"
            + " and choose the Pages under \"Edit settings\", log in as somebody who manages them, or paste a Page's"
            + " token. Pages of a business portfolio may need business_management, see"
            + " pagedesk.facebook.business-management.");

    private final String text;

    EmptyList(String text) {
        this.text = text;
    }

    static EmptyList of(List<String> granted, List<UnreadablePage> unreadable) {
        if (!granted.contains(Permissions.SHOW_LIST)) {
            return LIST_NOT_ALLOWED;
        }
        return unreadable.isEmpty() ? NO_PAGES_CHOSEN : PAGES_NOT_READABLE;
    }

    /** The stable word in answers, such as {@code no-pages-chosen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For an admin to read. */
    public String text() {
        return text;
    }
}
