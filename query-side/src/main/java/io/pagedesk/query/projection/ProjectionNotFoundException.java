package io.pagedesk.query.projection;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** No projection has this name: 404 {@code projection-not-found}. */
public final class ProjectionNotFoundException extends QueryRefusedException {

    private ProjectionNotFoundException() {
        super(HttpStatus.NOT_FOUND, "projection-not-found", "There is no projection of this name.");
    }

    /** @throws ProjectionNotFoundException where there is none */
    public static void unlessThere(String projection) {
        if (!Projections.ALL.contains(projection)) {
            throw new ProjectionNotFoundException();
        }
    }
}
