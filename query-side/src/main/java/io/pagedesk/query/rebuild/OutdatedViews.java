package io.pagedesk.query.rebuild;

import io.pagedesk.query.generation.GenerationState;
import io.pagedesk.query.generation.Generations;
import io.pagedesk.query.generation.NextGeneration;
import io.pagedesk.query.generation.ProjectorVersions;
import io.pagedesk.query.projection.AdministrativeActs;
import io.pagedesk.query.projection.Projections;
import org.springframework.stereotype.Component;

/** Views that older projectors have filled: once, at the start, they are made anew where that is wanted. */
@Component
class OutdatedViews {

    private final Generations generations;
    private final ProjectorVersions versions;
    private final Rebuilds rebuilds;
    private boolean done;

    OutdatedViews(Generations generations, ProjectorVersions versions, Rebuilds rebuilds, RebuildSettings settings) {
        this.generations = generations;
        this.versions = versions;
        this.rebuilds = rebuilds;
        this.done = !settings.whenChanged();
    }

    void rebuildOnce() {
        if (!done) {
            Projections.ALL.forEach(this::rebuildWhereOutdated);
            done = true;
        }
    }

    private void rebuildWhereOutdated(String projection) {
        GenerationState state = generations.of(projection);
        NextGeneration next = state.next();
        if (next != null && next.version() < versions.of(projection)) {
            rebuilds.cancel(projection, AdministrativeActs.SYSTEM);
        }
        if (state.version() < versions.of(projection)) {
            rebuilds.start(projection, AdministrativeActs.SYSTEM);
        }
    }
}
