package io.pagedesk.eventstore.seal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether an event was appended by the desk. Events from before the desk gave codes have none; nor has, where the query
 * side is a process of its own, the record of who asked the audit: that process has no key.
 */
final class Authenticity {

    private static final String RECORD_OF_ACCESSES = "audit-access:";

    private final long codedAfter;
    private final @Nullable EventMac codes;

    private Authenticity(long codedAfter, @Nullable EventMac codes) {
        this.codedAfter = codedAfter;
        this.codes = codes;
    }

    /** @param codes null where nobody has the key: then only whether there is a code can be told */
    static Authenticity in(JdbcClient database, @Nullable EventMac codes) {
        return new Authenticity(
                database.sql("SELECT coded_after FROM seal_start")
                        .query(Long.class)
                        .single(),
                codes);
    }

    boolean isGiven(StoredEvent event) {
        if (event.mac() == null) {
            return event.position() <= codedAfter || event.stream().startsWith(RECORD_OF_ACCESSES);
        }
        return codes == null || codes.isRight(event);
    }
}
