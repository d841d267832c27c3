package io.pagedesk.command.page;

import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.sql.SqlInstant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how the last trial of each feature went. */
@Component
class PageFeatureTable implements PageFeatures {

    /** The same result again is not worth a write for each message. */
    private static final Duration WORTH_WRITING = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    PageFeatureTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void available(String pageId, PageFeature feature) {
        keep(pageId, feature, new FeatureTrial(true, null, null, clock.instant()));
    }

    @Override
    public void unavailable(String pageId, PageFeature feature, @Nullable GraphError error) {
        keep(
                pageId,
                feature,
                new FeatureTrial(
                        false,
                        error == null ? null : error.code(),
                        error == null ? null : error.subcode(),
                        clock.instant()));
    }

    private void keep(String pageId, PageFeature feature, FeatureTrial trial) {
        FeatureTrial known = of(pageId).get(feature);
        if (known == null) {
            insert(pageId, feature, trial);
        } else if (known.available() != trial.available()
                || known.triedAt().plus(WORTH_WRITING).isBefore(trial.triedAt())) {
            jdbc.sql("""
                UPDATE page_feature SET available = ?, code = ?, subcode = ?, tried_at = ?
                WHERE page_id = ? AND feature = ?""")
                    .param(trial.available())
                    .param(trial.code())
                    .param(trial.subcode())
                    .param(SqlInstant.of(trial.triedAt()))
                    .param(pageId)
                    .param(feature.name())
                    .update();
        }
    }

    private void insert(String pageId, PageFeature feature, FeatureTrial trial) {
        try {
            jdbc.sql("""
                INSERT INTO page_feature (page_id, feature, available, code, subcode, tried_at)
                VALUES (?, ?, ?, ?, ?, ?)""")
                    .param(pageId)
                    .param(feature.name())
                    .param(trial.available())
                    .param(trial.code())
                    .param(trial.subcode())
                    .param(SqlInstant.of(trial.triedAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            // Two messages taught it at once, and one of them wrote it.
        }
    }

    /** Only those that were tried. */
    Map<PageFeature, FeatureTrial> of(String pageId) {
        Map<PageFeature, FeatureTrial> trials = new HashMap<>();
        jdbc.sql("SELECT * FROM page_feature WHERE page_id = ?").param(pageId).query(row -> {
            Instant triedAt = SqlInstant.read(row, "tried_at");
            trials.put(
                    PageFeature.valueOf(row.getString("feature")),
                    new FeatureTrial(
                            row.getBoolean("available"),
                            row.getObject("code", Integer.class),
                            row.getObject("subcode", Integer.class),
                            triedAt));
        });
        return trials;
    }

    /** Of before the Page was connected anew. */
    void forget(String pageId) {
        jdbc.sql("DELETE FROM page_feature WHERE page_id = ?").param(pageId).update();
    }
}
