package io.pagedesk.query.console.dashboard;

import io.pagedesk.query.page.KnownPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The dashboard. Its figures are asked for by its script, which knows the zone of the browser. */
@Controller
class DashboardController {

    private final KnownPages pages;

    DashboardController(KnownPages pages) {
        this.pages = pages;
    }

    @GetMapping("/app/dashboard")
    String dashboard(Model page) {
        page.addAttribute("pages", pages.all());
        return "console/dashboard/dashboard";
    }
}
