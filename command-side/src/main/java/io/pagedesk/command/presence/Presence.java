package io.pagedesk.command.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.pagedesk.command.conversation.Reach;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.PageDirectory;
import io.pagedesk.command.page.PageState;
import io.pagedesk.command.page.PageTokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Shows sender actions, each at most once in a few seconds to one customer. Nobody waits for Meta, and nobody is told
 * when it fails: what was not shown is not worth showing later.
 */
@Component
public class Presence implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofSeconds(3);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 100;

    private final GraphApi graph;
    private final PageDirectory pages;
    private final PageTokens tokens;
    private final Cache<Shown, SenderAction> shown = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(NOT_AGAIN_WITHIN)
            .build();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> {
                Thread thread = new Thread(work, "presence");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    Presence(GraphApi graph, PageDirectory pages, PageTokens tokens) {
        this.graph = graph;
        this.pages = pages;
        this.tokens = tokens;
    }

    public void show(Reach customer, SenderAction action) {
        Shown key = new Shown(customer.pageId(), customer.psid(), action);
        if (shown.asMap().putIfAbsent(key, action) == null) {
            executor.execute(() -> send(customer, action));
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }

    private void send(Reach customer, SenderAction action) {
        try {
            pages.find(customer.pageId())
                    .filter(page -> page.state() == PageState.CONNECTED)
                    .map(ConnectedPage::pageId)
                    .flatMap(tokens::find)
                    .ifPresent(token -> send(token, customer, action));
        } catch (GraphException e) {
            LOG.debug("Meta did not show {}: {}", action, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("{} was not shown", action, e);
        }
    }

    private void send(PageToken token, Reach customer, SenderAction action) {
        graph.postBriefly(
                token,
                "/" + customer.pageId() + "/messages",
                Map.of("recipient", Map.of("id", customer.psid()), "sender_action", action.word()));
    }

    private record Shown(String pageId, String psid, SenderAction action) {}
}
