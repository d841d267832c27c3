package io.pagedesk.eventstore;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * How events of former revisions are read, each step from one revision to the next, in the order in which the changes
 * were made. Stored events never change.
 */
final class Upcasters {

    private Upcasters() {}

    static List<EventUpcaster> inOrder() {
        return List.of(new ReplyFailedSaysWhoRefused());
    }
}
