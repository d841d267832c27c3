package io.pagedesk.events;

import java.time.Instant;

/** A fact, as the desk keeps it for ever. */
public interface DeskEvent {

    /** When the desk recorded it, by the desk's clock. */
    Instant at();
}
