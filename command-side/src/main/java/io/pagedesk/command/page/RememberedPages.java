package io.pagedesk.command.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps Pages for a second; an unknown one is looked up each time, so that a new one is known at once. */
@Component
class RememberedPages implements PageDirectory {

    private final PageTable pages;
    private final Cache<String, ConnectedPage> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    RememberedPages(PageTable pages) {
        this.pages = pages;
    }

    @Override
    public Optional<ConnectedPage> find(String pageId) {
        return Optional.ofNullable(remembered.get(
                pageId, unknown -> pages.find(unknown).map(PageRow::page).orElse(null)));
    }
}
