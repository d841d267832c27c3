package io.pagedesk.eventstore;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** The event store on a real PostgreSQL. */
class PostgresqlEventStoreIT extends EventStoreRules {

    @BeforeAll
    static void start() {
        start(Map.of(
                "spring.datasource.url",
                TestPostgres.server().getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username",
                "postgres"));
    }
}
