package io.pagedesk.query.generation;

/** Where the tokens of the projections are. */
public final class ProjectionTokens {

    /** The collection of the tokens, one document per projection and segment. */
    public static final String COLLECTION = "projection_tokens";

    private ProjectionTokens() {}
}
