package io.pagedesk.query.console.admin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The screens below Admin. */
@Controller
class AdminController {

    private final Readiness readiness;

    AdminController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping({"/admin", "/admin/channels", "/admin/channels/messenger"})
    String start() {
        return "redirect:/admin/channels/messenger/pages";
    }

    @GetMapping("/admin/channels/messenger/pages")
    String pages() {
        return "console/admin/pages";
    }

    @GetMapping("/admin/channels/messenger/apps")
    String apps() {
        return "console/admin/apps";
    }

    @GetMapping("/admin/agents")
    String agents() {
        return "console/admin/agents";
    }

    @GetMapping("/admin/tokens")
    String tokens() {
        return "console/admin/tokens";
    }

    @GetMapping("/admin/parked")
    String parked() {
        return "console/admin/parked";
    }

    @GetMapping("/admin/projections")
    String projections() {
        return "console/admin/projections";
    }

    @GetMapping("/admin/health")
    String health(Model page) {
        page.addAttribute("parts", readiness.parts());
        return "console/admin/health";
    }

    @GetMapping("/account")
    String account() {
        return "console/admin/account";
    }
}
