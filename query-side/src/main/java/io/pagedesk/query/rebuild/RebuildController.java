package io.pagedesk.query.rebuild;

import io.pagedesk.query.projection.AdministrativeAct;
import io.pagedesk.query.projection.AdministrativeActs;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds, for admins. How far they are stands in the list of the projections. */
@RestController
class RebuildController {

    private final Rebuilds rebuilds;
    private final AdministrativeActs acts;

    RebuildController(Rebuilds rebuilds, AdministrativeActs acts) {
        this.rebuilds = rebuilds;
        this.acts = acts;
    }

    /** Makes the view anew; while one is on its way already, that one. */
    @PostMapping("/api/admin/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String name, Principal admin) {
        rebuilds.start(name, admin.getName());
    }

    /** Gives the rebuild up; the view that is read stays what it is. */
    @DeleteMapping("/api/admin/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String name, Principal admin) {
        rebuilds.cancel(name, admin.getName());
    }

    /** Who started, cancelled and retried, newest first. */
    @GetMapping("/api/admin/projections/acts")
    List<AdministrativeAct> acts() {
        return acts.latest();
    }
}
