package io.pagedesk.query.projection;

/** Hears how many events a projection has written. */
public interface FlushedEvents {

    void add(String projection, int events);
}
