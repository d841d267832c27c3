package io.pagedesk.query.console.desk;

import io.pagedesk.query.inbox.TicketPage;
import io.pagedesk.query.message.FindThread;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk as a whole page, and the pieces of it that scripts ask for. */
@Controller
class DeskController {

    private final DeskQueries queries;

    DeskController(DeskQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/app")
    String desk(ListChoice choice, Principal viewer, Model page) {
        addInboxes(choice, viewer, page);
        addList(choice, viewer, null, null, page);
        page.addAttribute("pages", queries.pages());
        return "console/desk/desk";
    }

    @GetMapping("/app/tickets/{id}")
    String desk(@PathVariable String id, ListChoice choice, Principal viewer, Model page) {
        addTicket(id, page);
        return desk(choice, viewer, page);
    }

    @GetMapping("/app/fragments/inboxes")
    String inboxes(ListChoice choice, Principal viewer, Model page) {
        addInboxes(choice, viewer, page);
        return "console/desk/inboxes :: inboxes";
    }

    @GetMapping("/app/fragments/list")
    String list(
            ListChoice choice,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Principal viewer,
            Model page) {
        addList(choice, viewer, cursor, limit, page);
        return "console/desk/list :: rows";
    }

    @GetMapping("/app/fragments/tickets/{id}")
    String ticket(@PathVariable String id, ListChoice choice, Model page) {
        page.addAttribute("choice", choice);
        addTicket(id, page);
        return "console/desk/ticket :: ticket";
    }

    /** What a ticket shows now, from a message that is on the screen. */
    @GetMapping("/app/fragments/tickets/{id}/now")
    String ticketNow(
            @PathVariable String id,
            ListChoice choice,
            @RequestParam(required = false) @Nullable String from,
            Model page) {
        page.addAttribute("choice", choice);
        page.addAttribute("ticket", queries.ticket(id));
        page.addAttribute("thread", queries.thread(FindThread.from(id, from)));
        return "console/desk/ticket :: ticket";
    }

    @GetMapping("/app/fragments/tickets/{id}/earlier")
    String earlier(@PathVariable String id, @RequestParam String before, Model page) {
        page.addAttribute("ticket", queries.ticket(id));
        page.addAttribute("thread", queries.thread(FindThread.endingBefore(id, before)));
        return "console/desk/thread :: earlier";
    }

    private void addInboxes(ListChoice choice, Principal viewer, Model page) {
        page.addAttribute("choice", choice);
        page.addAttribute("inboxes", queries.inboxes(viewer.getName()));
    }

    private void addList(
            ListChoice choice, Principal viewer, @Nullable String cursor, @Nullable String limit, Model page) {
        TicketPage list = queries.list(choice, viewer.getName(), cursor, limit);
        page.addAttribute("choice", choice);
        page.addAttribute("list", list);
        page.addAttribute("more", list.next() == null ? null : choice.parameters(list.next()));
    }

    private void addTicket(String id, Model page) {
        page.addAttribute("ticket", queries.ticket(id));
        page.addAttribute("thread", queries.thread(FindThread.endingBefore(id, null)));
    }
}
