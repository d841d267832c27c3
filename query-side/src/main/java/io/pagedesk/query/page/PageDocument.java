package io.pagedesk.query.page;

import static io.pagedesk.query.page.PageFields.CONNECTED;
import static io.pagedesk.query.page.PageFields.CREDENTIALS_EXPIRED;
import static io.pagedesk.query.page.PageFields.HELD;
import static io.pagedesk.query.page.PageFields.RESTRICTED;

import io.pagedesk.events.page.PageSendsHeld;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A Page's document. A token that ran out, a restriction and another cause to wait are three things that come and go on
 * their own; shown is the one that has to be mended first.
 */
final class PageDocument {

    private PageDocument() {}

    /** How a Page stands that is connected, or is not any more. */
    static Document standing(boolean connected) {
        return new Document(CONNECTED, connected)
                .append(CREDENTIALS_EXPIRED, false)
                .append(RESTRICTED, false)
                .append(HELD, null);
    }

    static Document held(PageSendsHeld event) {
        return new Document(PageFields.REASON, event.reason())
                .append(PageFields.UNTIL, event.until() == null ? null : Date.from(event.until()));
    }

    static @Nullable PageHold hold(Document page) {
        if (page.getBoolean(CREDENTIALS_EXPIRED, false)) {
            return new PageHold(PageHold.CREDENTIALS_EXPIRED, null);
        }
        if (page.getBoolean(RESTRICTED, false)) {
            return new PageHold(PageHold.RESTRICTED, null);
        }
        Document held = page.get(HELD, Document.class);
        if (held == null) {
            return null;
        }
        Date until = held.getDate(PageFields.UNTIL);
        return new PageHold(held.getString(PageFields.REASON), until == null ? null : until.toInstant());
    }
}
