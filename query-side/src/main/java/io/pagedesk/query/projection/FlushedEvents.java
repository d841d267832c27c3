package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;

/** Hears how many events a projection has written. */
public interface FlushedEvents {

    void add(Generation generation, int events);
}
