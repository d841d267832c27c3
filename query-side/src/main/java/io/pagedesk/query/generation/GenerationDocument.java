package io.pagedesk.query.generation;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A {@link GenerationState} in a document. */
final class GenerationDocument {

    static final String REVISION = "revision";

    private static final String LIVE = "live";
    private static final String VERSION = "version";
    private static final String LIVE_SINCE = "liveSince";
    private static final String NEXT = "next";
    private static final String NUMBER = "number";
    private static final String STARTED_AT = "startedAt";
    private static final String STARTED_BY = "startedBy";
    private static final String SWITCHING = "switching";
    private static final String RETIRED = "retired";
    private static final String DROP_AT = "dropAt";
    private static final String LAST = "last";

    private GenerationDocument() {}

    static Document of(GenerationState state) {
        return new Document("_id", state.projection())
                .append(LIVE, state.live())
                .append(VERSION, state.version())
                .append(LIVE_SINCE, Date.from(state.liveSince()))
                .append(NEXT, next(state.next()))
                .append(
                        RETIRED,
                        state.retired().stream()
                                .map(GenerationDocument::retired)
                                .toList())
                .append(LAST, state.last())
                .append(REVISION, state.revision());
    }

    static GenerationState state(Document stored) {
        Document next = stored.get(NEXT, Document.class);
        return new GenerationState(
                stored.getString("_id"),
                stored.getInteger(LIVE),
                stored.getInteger(VERSION),
                instant(stored, LIVE_SINCE),
                next == null ? null : next(next),
                stored.getList(RETIRED, Document.class, List.of()).stream()
                        .map(one -> new RetiredGeneration(one.getInteger(NUMBER), instant(one, DROP_AT)))
                        .toList(),
                stored.getInteger(LAST),
                stored.getLong(REVISION));
    }

    private static @Nullable Document next(@Nullable NextGeneration next) {
        return next == null
                ? null
                : new Document(NUMBER, next.number())
                        .append(VERSION, next.version())
                        .append(STARTED_AT, Date.from(next.startedAt()))
                        .append(STARTED_BY, next.startedBy())
                        .append(SWITCHING, next.switching());
    }

    private static NextGeneration next(Document next) {
        return new NextGeneration(
                next.getInteger(NUMBER),
                next.getInteger(VERSION),
                instant(next, STARTED_AT),
                next.getString(STARTED_BY),
                next.getBoolean(SWITCHING));
    }

    private static Document retired(RetiredGeneration one) {
        return new Document(NUMBER, one.number()).append(DROP_AT, Date.from(one.dropAt()));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
