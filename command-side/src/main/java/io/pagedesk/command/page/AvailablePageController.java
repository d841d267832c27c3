package io.pagedesk.command.page;

import io.pagedesk.command.facebook.FacebookPages;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The Pages of the Facebook user as whom the admin logged in. */
@RestController
class AvailablePageController {

    private final FacebookPages pages;
    private final CurrentPages known;

    AvailablePageController(FacebookPages pages, CurrentPages known) {
        this.pages = pages;
        this.known = known;
    }

    @GetMapping("/api/admin/apps/{appId}/available-pages")
    AvailablePages available(@PathVariable String appId, Principal who) {
        return AvailablePages.of(pages.offered(appId, who.getName()), known::current);
    }
}
