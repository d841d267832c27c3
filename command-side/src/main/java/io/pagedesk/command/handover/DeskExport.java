package io.pagedesk.command.handover;

import io.pagedesk.eventstore.RecordedAt;
import io.pagedesk.eventstore.StoredFacts;
import io.pagedesk.eventstore.handover.DeskManifest;
import io.pagedesk.eventstore.handover.EventRows;
import io.pagedesk.eventstore.handover.ExportFilter;
import io.pagedesk.eventstore.handover.ExportManifest;
import io.pagedesk.eventstore.handover.ExportScope;
import io.pagedesk.eventstore.handover.ExportWriter;
import io.pagedesk.eventstore.handover.ExportedRow;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the database has, as it stands there. */
final class DeskExport {

    private static final int ROWS_AT_ONCE = 1_000;

    private final EventRows events;
    private final JdbcTemplate rows;
    private final JdbcClient database;

    DeskExport(DataSource database) {
        this.events = new EventRows(database);
        this.rows = new JdbcTemplate(database);
        this.rows.setFetchSize(ROWS_AT_ONCE);
        this.database = JdbcClient.create(database);
    }

    /** The events of a time, a Page or a customer, and nothing else. */
    ExportManifest part(ExportScope scope, Instant at, Writer out) {
        ExportWriter export = new ExportWriter(out);
        ExportFilter filter = new ExportFilter(scope);
        StoredFacts facts = new StoredFacts();
        events.forEach(event -> {
            Object fact = facts.read(event);
            if (filter.wants(fact) && scope.includes(RecordedAt.of(fact, Instant.parse(event.recordedAt())))) {
                export.event(event.position(), event, null);
            }
        });
        return export.end(at, scope, null);
    }

    /**
     * The whole desk.
     *
     * @param codes tells of each event whether the desk wrote it
     */
    ExportManifest whole(EventMac codes, Instant at, Writer out) {
        ExportWriter export = new ExportWriter(out);
        events.forEach((StoredEvent event) -> export.event(event.position(), event, codes.isRight(event)));
        Map<String, Long> counts = new LinkedHashMap<>();
        DeskTable.ALL.forEach(table -> counts.put(table.name(), rowsOf(table, export)));
        long codedAfter = database.sql("SELECT coded_after FROM seal_start")
                .query(Long.class)
                .single();
        return export.end(at, ExportScope.WHOLE, new DeskManifest(codedAfter, counts));
    }

    private long rowsOf(DeskTable table, ExportWriter export) {
        long[] count = {0};
        rows.query("SELECT * FROM " + table.name() + " ORDER BY " + table.order(), row -> {
            export.row(new ExportedRow(table.name(), RowValues.read(row, table.withheld())));
            count[0]++;
        });
        return count[0];
    }
}
