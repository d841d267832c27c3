package io.pagedesk.command.origin;

/** The metadata that every command and event carries: who caused it, and which request it belongs to. */
public final class Origin {

    /** Metadata key: an agent's username, {@link #CUSTOMER} or {@link #SYSTEM}. */
    public static final String ACTOR = "actor";

    /** Metadata key, and key of the log context. */
    public static final String CORRELATION_ID = "correlationId";

    /** Metadata key: the event that an automation acted on. What people and Meta ask for directly has none. */
    public static final String CAUSATION_ID = "causationId";

    public static final String CUSTOMER = "customer";

    public static final String SYSTEM = "system";

    private Origin() {}
}
