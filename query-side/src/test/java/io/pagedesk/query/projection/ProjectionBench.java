package io.pagedesk.query.projection;

import com.mongodb.client.MongoDatabase;
import io.pagedesk.query.desk.TestMongo;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.mongo.WriteGuard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.Document;

/** Runs projectors on a database of their own, batch by batch, without an event processor. */
public final class ProjectionBench {

    private final MongoDatabase database;
    private final BatchFlush flush;
    private final Complaints complaints;
    private final List<AnnotationEventHandlerAdapter> projectors;

    @SafeVarargs
    public ProjectionBench(Function<ProjectionWriter, Object>... projectors) {
        this(TestMongo.newDatabase(), TestMongo.guard(), projectors);
    }

    @SafeVarargs
    public ProjectionBench(MongoDatabase database, WriteGuard guard, Function<ProjectionWriter, Object>... projectors) {
        this.database = database;
        this.complaints = new Complaints(database);
        this.flush = new BatchFlush(new BulkWriter(database, guard), complaints, (generation, events) -> {});
        ProjectionWriter writer = new ProjectionWriter();
        this.projectors = Arrays.stream(projectors)
                .map(projector -> new AnnotationEventHandlerAdapter(projector.apply(writer)))
                .toList();
    }

    public MongoDatabase database() {
        return database;
    }

    /** Projects these events as one batch. */
    public void project(List<? extends DomainEventMessage<?>> events) {
        BatchingUnitOfWork<EventMessage<?>> batch = new BatchingUnitOfWork<>(new ArrayList<>(events));
        batch.onPrepareCommit(unit -> flush.flush(Generation.first("under-test"), PendingWrites.of(unit)));
        ResultMessage<?> result = batch.executeWithResult(() -> {
            for (AnnotationEventHandlerAdapter projector : projectors) {
                projector.handle(batch.getMessage());
            }
            return null;
        });
        result.optionalExceptionResult().ifPresent(ProjectionBench::rethrow);
        complaints.throwFirst();
    }

    private static void rethrow(Throwable failure) {
        throw (RuntimeException) failure;
    }

    /** The document, null where there is none. */
    public Document document(String collection, String id) {
        return database.getCollection(collection).find(new Document("_id", id)).first();
    }

    public List<Document> documents(String collection) {
        return database.getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** Throws what would be parked. */
    private static final class Complaints extends Parking {

        private final List<ProjectionFailedException> failures = new ArrayList<>();

        Complaints(MongoDatabase database) {
            super(new DeadLetters(database, Clock.systemUTC()));
        }

        @Override
        void park(Generation generation, ProjectedEvent event, Throwable failure) {
            failures.add(new ProjectionFailedException(generation.projection(), event, failure));
        }

        @Override
        void parkBehind(Generation generation, ProjectedEvent event) {}

        void throwFirst() {
            if (!failures.isEmpty()) {
                ProjectionFailedException first = failures.get(0);
                failures.clear();
                throw first;
            }
        }
    }
}
