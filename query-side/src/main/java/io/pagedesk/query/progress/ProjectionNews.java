package io.pagedesk.query.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is new about the projections since it was last asked: one that is behind, being rebuilt, or done with it. */
@Component
public class ProjectionNews {

    private final Map<String, ProjectionRow> told = new HashMap<>();
    private final ProjectionProgress progress;

    ProjectionNews(ProjectionProgress progress) {
        this.progress = progress;
    }

    /** Rows as {@code /api/admin/projections} shows them. */
    public synchronized List<ProjectionRow> sinceLast() {
        List<ProjectionRow> news = progress.all().stream().filter(this::isNews).toList();
        news.forEach(row -> told.put(row.name(), row));
        return news;
    }

    private boolean isNews(ProjectionRow row) {
        ProjectionRow before = told.get(row.name());
        return before == null
                || row.generation() != before.generation()
                || !row.state().equals(before.state())
                || row.lag() != before.lag()
                || row.progress() != before.progress();
    }
}
