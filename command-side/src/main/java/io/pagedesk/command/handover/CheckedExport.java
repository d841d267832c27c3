package io.pagedesk.command.handover;

import io.pagedesk.eventstore.StoredFacts;
import io.pagedesk.eventstore.handover.DeskManifest;
import io.pagedesk.eventstore.handover.ExportManifest;
import io.pagedesk.eventstore.handover.ExportReader;
import io.pagedesk.eventstore.handover.ExportTaker;
import io.pagedesk.eventstore.handover.ExportedRow;
import io.pagedesk.eventstore.handover.ReadEvent;
import io.pagedesk.eventstore.handover.RefusedExportException;
import io.pagedesk.eventstore.seal.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Goes through an export before anything of it is taken. */
final class CheckedExport implements ExportTaker {

    private final StoredFacts facts = new StoredFacts();
    private final Map<String, Long> rows = new HashMap<>();

    private CheckedExport() {}

    /** @throws RefusedExportException no desk could be made of it */
    static ExportManifest of(Path file) throws IOException {
        CheckedExport export = new CheckedExport();
        ExportManifest manifest = ExportReader.read(file, export);
        DeskManifest desk = manifest.desk();
        if (desk == null) {
            throw new RefusedExportException(
                    "partial-export",
                    "It holds events alone, of " + described(manifest)
                            + ". A desk is made of a whole export: the command export without a time, Page or customer.");
        }
        desk.rows().forEach(export::requireRows);
        return manifest;
    }

    private static String described(ExportManifest manifest) {
        return manifest.scope().page() == null
                        && manifest.scope().from() == null
                        && manifest.scope().to() == null
                ? "a running desk"
                : "a part of a desk";
    }

    private void requireRows(String table, long expected) {
        long found = rows.getOrDefault(table, 0L);
        if (found != expected) {
            throw new RefusedExportException(
                    "manifest-broken",
                    "There are " + found + " rows of " + table + ", the manifest says " + expected + ".");
        }
    }

    @Override
    public void event(ReadEvent read, long line) {
        StoredEvent event = read.event();
        if (!facts.isKnown(event)) {
            throw new RefusedExportException(
                    "unknown-event-type",
                    "Line " + line + " is an event " + event.payloadType() + ", revision " + event.revision()
                            + ", which this build does not know: use a newer one.");
        }
        try {
            facts.read(event);
        } catch (RuntimeException unreadable) {
            throw new RefusedExportException(
                    "unreadable-line", "Line " + line + " cannot be read as an event " + event.payloadType() + ".");
        }
    }

    @Override
    public void row(ExportedRow row, long line) {
        rows.merge(row.table(), 1L, Long::sum);
    }
}
