package io.pagedesk.command.testmode;

import io.pagedesk.command.app.AppRegistry;
import io.pagedesk.command.page.PageConnector;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Removes what is left of an App's test mode, once it is live. */
@RestController
class TestDataController {

    private static final Logger LOG = LoggerFactory.getLogger(TestDataController.class);

    private final AppRegistry apps;
    private final PageConnector pages;

    TestDataController(AppRegistry apps, PageConnector pages) {
        this.apps = apps;
        this.pages = pages;
    }

    /**
     * What leaves the desk.
     *
     * @param tickets how many do, within moments
     * @param pages ids of the Pages that were disconnected
     */
    record Removed(int tickets, List<String> pages) {}

    /** With {@code pages}, the Pages that were connected in test mode are disconnected as well. */
    @DeleteMapping("/api/admin/apps/{appId}/test-data")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Removed remove(@PathVariable String appId, @RequestParam(defaultValue = "false") boolean pages) {
        int tickets = apps.removeTestTickets(appId);
        List<String> disconnected = pages ? this.pages.disconnectTestPages(appId) : List.of();
        LOG.info("{} tickets of App {}'s test mode are to go, Pages {}", tickets, appId, disconnected);
        return new Removed(tickets, disconnected);
    }
}
