package io.pagedesk.query.generation;

import io.pagedesk.query.mongo.ReadModel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * What this process knows of the generations. It is looked up again every quarter of a second, so that all processes
 * show the same one soon after a switch.
 */
@Component
public class Generations implements LiveCollections, InitializingBean {

    private static final int BEFORE_THERE_WERE_VERSIONS = 1;

    private final GenerationStore store;
    private final ProjectorVersions versions;
    private final StoredTokens tokens;
    private final Map<String, String> projections = new HashMap<>();
    private final Clock clock;
    private volatile Map<String, GenerationState> known = Map.of();

    Generations(
            GenerationStore store,
            ProjectorVersions versions,
            StoredTokens tokens,
            List<ReadModel> readModels,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.tokens = tokens;
        this.clock = clock;
        readModels.stream()
                .filter(model -> model.projection() != null)
                .forEach(model -> projections.put(model.name(), Objects.requireNonNull(model.projection())));
    }

    /** A projection that nobody wrote down yet has its first generation, filled or to be filled. */
    @Override
    public void afterPropertiesSet() {
        refresh();
        versions.byProjection().forEach((projection, version) -> {
            if (!known.containsKey(projection)) {
                store.add(first(
                        projection, tokens.exist(Generation.first(projection)) ? BEFORE_THERE_WERE_VERSIONS : version));
            }
        });
        refresh();
    }

    /** Looks up what is written down. */
    public void refresh() {
        Map<String, GenerationState> found = new HashMap<>();
        store.all().forEach(state -> found.put(state.projection(), state));
        known = Map.copyOf(found);
    }

    /** How a projection stands, as of the last look. */
    public GenerationState of(String projection) {
        GenerationState state = known.get(projection);
        if (state == null) {
            throw new IllegalStateException("there is no projection " + projection);
        }
        return state;
    }

    /** @return false where somebody else was quicker, and nothing was changed */
    public boolean change(GenerationState from, UnaryOperator<GenerationState> change) {
        boolean changed = store.replace(from, change.apply(from));
        refresh();
        return changed;
    }

    @Override
    public String nameOf(String readModel) {
        String projection = projections.get(readModel);
        if (projection == null) {
            throw new IllegalStateException("no projection has a read model " + readModel);
        }
        return of(projection).liveGeneration().collection(readModel);
    }

    private GenerationState first(String projection, int version) {
        Generation first = Generation.first(projection);
        return new GenerationState(
                projection, first.number(), version, clock.instant(), null, List.of(), first.number(), 0);
    }
}
