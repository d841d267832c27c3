package io.pagedesk.query.generation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generations of one projection.
 *
 * @param live number of the generation that readers see
 * @param version of the projectors that filled it
 * @param last the highest number that was ever given
 * @param revision counts the changes of this state
 */
public record GenerationState(
        String projection,
        int live,
        int version,
        Instant liveSince,
        @Nullable NextGeneration next,
        List<RetiredGeneration> retired,
        int last,
        long revision) {

    /** The one that readers see. */
    public Generation liveGeneration() {
        return new Generation(projection, live);
    }

    /** The one that is being filled. */
    public @Nullable Generation nextGeneration() {
        return next == null ? null : new Generation(projection, next.number());
    }

    /** A rebuild begins. */
    public GenerationState started(int ofVersion, String by, Instant at) {
        return with(new NextGeneration(last + 1, ofVersion, at, by, false), retired, last + 1);
    }

    /** The live one is to stand still. */
    public GenerationState switching() {
        return next == null ? this : with(next.nowSwitching(), retired, last);
    }

    /** The next one takes the place of the live one, which stays until {@code dropOldAt}. */
    public GenerationState switched(Instant at, Instant dropOldAt) {
        return next == null
                ? this
                : new GenerationState(
                        projection,
                        next.number(),
                        next.version(),
                        at,
                        null,
                        and(new RetiredGeneration(live, dropOldAt)),
                        last,
                        revision);
    }

    /** The rebuild is given up; what it filled goes at {@code dropAt}. */
    public GenerationState cancelled(Instant dropAt) {
        return next == null ? this : with(null, and(new RetiredGeneration(next.number(), dropAt)), last);
    }

    /** Nothing is left of this one. */
    public GenerationState dropped(RetiredGeneration gone) {
        return with(next, retired.stream().filter(one -> !one.equals(gone)).toList(), last);
    }

    private List<RetiredGeneration> and(RetiredGeneration one) {
        return Stream.concat(retired.stream(), Stream.of(one)).toList();
    }

    private GenerationState with(@Nullable NextGeneration newNext, List<RetiredGeneration> newRetired, int newLast) {
        return new GenerationState(projection, live, version, liveSince, newNext, newRetired, newLast, revision);
    }
}
