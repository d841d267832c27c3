package io.pagedesk.command.graph;

import org.jspecify.annotations.Nullable;

/** Learns from each answer of Meta's, whatever the call was for. */
public interface GraphObserver {

    /** {@code error}: absent where the call succeeded. */
    void answered(PageToken token, GraphUsage usage, @Nullable GraphError error);
}
