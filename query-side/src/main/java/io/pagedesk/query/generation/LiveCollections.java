package io.pagedesk.query.generation;

/** Knows the collections that readers see. */
@FunctionalInterface
interface LiveCollections {

    /** The collection of a read model's live generation. */
    String nameOf(String readModel);
}
