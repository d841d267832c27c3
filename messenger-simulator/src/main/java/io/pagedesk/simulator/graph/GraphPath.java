package io.pagedesk.simulator.graph;

/** Paths of the Graph API under any version. */
public final class GraphPath {

    public static final String VERSION = "/{version:v[0-9]+[.][0-9]+}";

    private GraphPath() {}
}
