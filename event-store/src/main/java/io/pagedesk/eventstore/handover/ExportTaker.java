package io.pagedesk.eventstore.handover;

/** Takes what is in an export, in its order. It may refuse by a {@link RefusedExportException}. */
public interface ExportTaker {

    /** @param line its number, from 1 */
    void event(ReadEvent event, long line);

    /** @param line its number, from 1 */
    void row(ExportedRow row, long line);
}
