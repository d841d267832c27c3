package io.pagedesk.eventstore.seal;

import io.pagedesk.eventstore.TestPostgres;

/** Forgeries on a real PostgreSQL. */
class PostgresqlForgeryIT extends ForgeryRules {

    PostgresqlForgeryIT() {
        super(TestPostgres.newDatabase(), "postgresql");
    }

    @Override
    ForgeryRules another() {
        return new PostgresqlForgeryIT();
    }
}
