package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code verify} on a stopped desk's data. */
class VerifyCommandTest {

    @TempDir
    private Path dataDir;

    @Test
    void itNamesWhatSomebodyInsertedAndEndsAccordingly() throws Exception {
        String url = "jdbc:hsqldb:file:" + dataDir + "/desk/pagedesk;hsqldb.tx=mvcc;hsqldb.default_table_type=cached";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration/hsqldb")
                .load()
                .migrate();
        ByteArrayOutputStream intact = new ByteArrayOutputStream();

        assertThat(verify(intact)).isZero();
        assertThat(intact.toString(StandardCharsets.UTF_8)).contains("\"intact\" : true");

        try (Connection desk = DriverManager.getConnection(url, "sa", "")) {
            desk.createStatement()
                    .executeUpdate("INSERT INTO domain_event_entry (event_identifier, aggregate_identifier,"
                            + " sequence_number, type, payload_type, payload, meta_data, time_stamp)"
                            + " VALUES ('forged', 'page:1', 0, 'Page', 'page.released', X'7B7D', X'7B7D',"
                            + " '2026-11-28T12:00:00Z')");
        }
        ByteArrayOutputStream broken = new ByteArrayOutputStream();

        assertThat(verify(broken)).isEqualTo(1);
        assertThat(broken.toString(StandardCharsets.UTF_8))
                .contains("\"kind\" : \"inserted\"", "\"stream\" : \"page:1\"", "\"eventId\" : \"forged\"");
    }

    @Test
    void whereThereIsNoDeskItSaysSo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(verify(out)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("The events cannot be read");
    }

    private int verify(ByteArrayOutputStream out) {
        String[] arguments = {"verify", "--pagedesk.data-dir=" + dataDir};
        return VerifyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
