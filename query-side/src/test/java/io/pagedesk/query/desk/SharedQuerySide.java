package io.pagedesk.query.desk;

/** One running query side for all tests that do not mind each other's tickets. */
public final class SharedQuerySide {

    private static final RunningQuerySide RUNNING = new RunningQuerySide();

    private SharedQuerySide() {}

    public static RunningQuerySide get() {
        return RUNNING;
    }
}
