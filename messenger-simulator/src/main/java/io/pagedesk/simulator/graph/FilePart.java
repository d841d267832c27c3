package io.pagedesk.simulator.graph;

import org.jspecify.annotations.Nullable;

/** A file that came with a call, as the part {@code filedata}. */
public record FilePart(@Nullable String name, @Nullable String contentType, long size) {}
