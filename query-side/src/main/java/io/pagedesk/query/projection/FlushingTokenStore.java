package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only after what it stands for is written. Axon stores the token of a batch before anything that the
 * event handlers of the batch could register; a crash in between would lose the batch.
 */
class FlushingTokenStore extends MongoTokenStore {

    private final BatchFlush batchFlush;

    FlushingTokenStore(Builder builder, BatchFlush batchFlush) {
        super(builder);
        this.batchFlush = batchFlush;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        CurrentUnitOfWork.ifStarted(batch -> PendingWrites.in(batch)
                .ifPresent(pending -> batchFlush.flush(Generation.ofProcessor(processorName), pending)));
        super.storeToken(token, processorName, segment);
    }
}
