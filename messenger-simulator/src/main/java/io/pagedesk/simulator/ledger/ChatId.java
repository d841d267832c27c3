package io.pagedesk.simulator.ledger;

/** One customer on one Page. */
public record ChatId(String pageId, String psid) {

    private static final String NOBODY = "";

    /** The place of what concerns the Page and no known customer of it. */
    public static ChatId ofPage(String pageId) {
        return new ChatId(pageId, NOBODY);
    }

    public boolean hasCustomer() {
        return !psid.equals(NOBODY);
    }
}
