package io.pagedesk.query.progress;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the projections are, for admins. */
@RestController
class ProjectionController {

    private final ProjectionProgress progress;

    ProjectionController(ProjectionProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/api/admin/projections")
    List<ProjectionRow> projections() {
        return progress.all();
    }
}
