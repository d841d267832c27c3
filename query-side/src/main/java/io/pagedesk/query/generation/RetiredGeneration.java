package io.pagedesk.query.generation;

import java.time.Instant;

/** A generation that nobody fills any more; it is dropped at {@code dropAt}. */
public record RetiredGeneration(int number, Instant dropAt) {}
