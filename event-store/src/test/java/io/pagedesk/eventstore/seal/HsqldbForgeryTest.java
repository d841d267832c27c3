package io.pagedesk.eventstore.seal;

import java.util.UUID;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;

/** Forgeries on the embedded default. */
class HsqldbForgeryTest extends ForgeryRules {

    HsqldbForgeryTest() {
        super(newDatabase(), "hsqldb");
    }

    @Override
    ForgeryRules another() {
        return new HsqldbForgeryTest();
    }

    private static DataSource newDatabase() {
        JDBCDataSource database = new JDBCDataSource();
        database.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID());
        return database;
    }
}
