package io.pagedesk.command.page;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of Pages. */
@RestController
@RequestMapping("/api/admin/pages")
class PageController {

    private static final Logger LOG = LoggerFactory.getLogger(PageController.class);

    private final PageConnector connector;
    private final PageViews pages;

    PageController(PageConnector connector, PageViews pages) {
        this.connector = connector;
        this.pages = pages;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PageView connect(@Valid @RequestBody PageConnection wanted, Principal who) {
        connector.connect(wanted, who.getName());
        LOG.info("Page {} connected through App {}", wanted.pageId(), wanted.appId());
        return pages.find(wanted.pageId())
                .orElseThrow(() -> PageRefusals.notFound(wanted.pageId()).asException());
    }

    @GetMapping
    List<PageView> list() {
        return pages.all();
    }

    @DeleteMapping("/{pageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable String pageId) {
        connector.disconnect(pageId);
        LOG.info("Page {} disconnected", pageId);
    }
}
