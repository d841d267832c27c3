package io.pagedesk.query.progress;

import io.pagedesk.query.generation.Generation;

/**
 * How far a projection is.
 *
 * @param generation which filling of the read model is shown
 * @param state LIVE
 * @param position position in the event store up to which every event is written
 * @param head position of the last event in the store
 * @param lag how many positions are between
 * @param progress from 0 to 1
 * @param eventsPerSecond written by the answering instance in the last ten seconds; 0 when it wrote none
 */
public record ProjectionRow(
        String name,
        int generation,
        String state,
        long position,
        long head,
        long lag,
        double progress,
        double eventsPerSecond) {

    private static final String LIVE = "LIVE";

    static ProjectionRow of(Generation live, long position, long head, double eventsPerSecond) {
        return new ProjectionRow(
                live.projection(),
                live.number(),
                LIVE,
                position,
                head,
                Math.max(0, head - position),
                head <= 0 ? 1 : Math.min(1, position / (double) head),
                eventsPerSecond);
    }
}
