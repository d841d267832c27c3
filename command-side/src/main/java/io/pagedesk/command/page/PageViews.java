package io.pagedesk.command.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the connected Pages with what waits and what is wrong. */
@Component
class PageViews {

    private final PageTable pages;
    private final WaitingParts waiting;
    private final PageFeatureTable features;
    private final PageProperties properties;
    private final Clock clock;

    PageViews(
            PageTable pages, WaitingParts waiting, PageFeatureTable features, PageProperties properties, Clock clock) {
        this.pages = pages;
        this.waiting = waiting;
        this.features = features;
        this.properties = properties;
        this.clock = clock;
    }

    List<PageView> all() {
        Map<String, Integer> counts = waiting.countByPage();
        return pages.allConnected().stream().map(page -> view(page, counts)).toList();
    }

    Optional<PageView> find(String pageId) {
        return pages.find(pageId).map(page -> view(page, waiting.countByPage()));
    }

    private PageView view(PageRow page, Map<String, Integer> counts) {
        return PageView.of(
                page,
                counts.getOrDefault(page.pageId(), 0),
                PageAlert.of(page, properties.silentAfter(), clock.instant()),
                features.of(page.pageId()));
    }
}
