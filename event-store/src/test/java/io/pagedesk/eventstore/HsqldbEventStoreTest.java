package io.pagedesk.eventstore;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** The event store on the embedded default. */
class HsqldbEventStoreTest extends EventStoreRules {

    @BeforeAll
    static void start() {
        start(Map.of("spring.datasource.url", "jdbc:hsqldb:mem:events;hsqldb.tx=mvcc"));
    }
}
