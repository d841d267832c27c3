package io.pagedesk.query.console.audit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The audit's screens. Scripts ask the audit for what they show, so each look is on record. */
@Controller
class AuditController {

    @GetMapping("/audit")
    String report() {
        return "console/audit/report";
    }

    @GetMapping("/audit/tickets/{id}")
    String ticket(@PathVariable String id, Model page) {
        page.addAttribute("ticketId", id);
        return "console/audit/ticket";
    }
}
