package io.pagedesk.command.origin;

/** The metadata that every command and event carries: who caused it, and which request it belongs to. */
public final class Origin {

    /** Metadata key: an agent's username, {@code api:NAME} of an integration, {@link #CUSTOMER} or {@link #SYSTEM}. */
    public static final String ACTOR = "actor";

    /** Metadata key, and key of the log context. */
    public static final String CORRELATION_ID = "correlationId";

    /** Metadata key: the event that an automation acted on. What people and Meta ask for directly has none. */
    public static final String CAUSATION_ID = "causationId";

    public static final String CUSTOMER = "customer";

    public static final String SYSTEM = "system";

    private static final String INTEGRATION = "api:";

    private Origin() {}

    /** The actor that an integration's token stands for; no agent can be named so. */
    public static String integration(String name) {
        return INTEGRATION + name;
    }

    /** Whether this actor is a person at the desk, rather than a program. */
    public static boolean isPerson(String actor) {
        return !actor.startsWith(INTEGRATION) && !actor.equals(SYSTEM);
    }
}
