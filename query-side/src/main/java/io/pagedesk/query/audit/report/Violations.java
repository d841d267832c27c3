package io.pagedesk.query.audit.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pagedesk.query.generation.ReadModels;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Page;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what should never be, and counts it for whoever watches the desk. */
@Component
class Violations implements MeterBinder {

    static final String LIST = "violations";

    private final ReadModels readModels;

    Violations(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pagedesk.audit.violations", this::count)
                .description("Replies that left against the rules; anything but 0 deserves a look")
                .register(registry);
    }

    /** Newest first. */
    Page<ViolationRow> find(@Nullable Cursor after, int limit) {
        Page<Document> page = Page.of(
                readModels
                        .collection(ViolationFields.READ_MODEL)
                        .find(rest(after))
                        .sort(orderBy(descending(ViolationFields.AT), ascending("_id")))
                        .limit(limit + 1)
                        .into(new ArrayList<>()),
                limit,
                row -> new Cursor(LIST, row.getDate(ViolationFields.AT).toInstant(), row.getString("_id")));
        return new Page<>(page.items().stream().map(ViolationRow::of).toList(), page.next());
    }

    private long count() {
        return readModels.collection(ViolationFields.READ_MODEL).countDocuments();
    }

    private static Bson rest(@Nullable Cursor after) {
        return after == null
                ? empty()
                : or(
                        lt(ViolationFields.AT, after.at()),
                        and(eq(ViolationFields.AT, after.at()), gt("_id", after.id())));
    }
}
