package io.pagedesk.command.handover;

import io.pagedesk.eventstore.handover.EventRows;
import io.pagedesk.eventstore.handover.ExportManifest;
import io.pagedesk.eventstore.handover.ExportReader;
import io.pagedesk.eventstore.handover.ExportTaker;
import io.pagedesk.eventstore.handover.ExportedRow;
import io.pagedesk.eventstore.handover.ReadEvent;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an empty desk's tables from an export, within the caller's transaction. */
final class DeskImport implements ExportTaker {

    private static final int EVENTS_AT_ONCE = 500;
    private static final int BETWEEN_WORDS = 10_000;

    private final EventRows events;
    private final ImportedRows rows;
    private final JdbcClient database;
    private final EventMac codes;
    private final LongConsumer progress;
    private final List<StoredEvent> waiting = new ArrayList<>();
    private long taken;

    /** @param progress is told now and then how many events were taken */
    DeskImport(DataSource database, EventMac codes, LongConsumer progress) {
        this.events = new EventRows(database);
        this.rows = new ImportedRows(database);
        this.database = JdbcClient.create(database);
        this.codes = codes;
        this.progress = progress;
    }

    ExportManifest read(Path file) throws IOException {
        ExportManifest manifest = ExportReader.read(file, this);
        flushEvents();
        rows.flush();
        database.sql("UPDATE seal_start SET coded_after = ?")
                .param(Objects.requireNonNull(manifest.desk()).codedAfter())
                .update();
        database.sql("UPDATE scheduled_tasks SET picked = FALSE").update();
        return manifest;
    }

    /** What bore the right code there bears the right one here; what did not is no better for having moved. */
    @Override
    public void event(ReadEvent read, long line) {
        StoredEvent event = read.event();
        waiting.add(Boolean.TRUE.equals(read.coded()) ? event.with(codes.of(event)) : event);
        if (waiting.size() == EVENTS_AT_ONCE) {
            flushEvents();
        }
    }

    @Override
    public void row(ExportedRow row, long line) {
        rows.add(row);
    }

    private void flushEvents() {
        events.insert(waiting);
        taken += waiting.size();
        waiting.clear();
        if (taken % BETWEEN_WORDS == 0) {
            progress.accept(taken);
        }
    }
}
