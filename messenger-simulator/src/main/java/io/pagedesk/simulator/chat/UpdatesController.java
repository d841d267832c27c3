package io.pagedesk.simulator.chat;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open browsers that something happened; they ask for what it was. */
@SimulatorEndpoint
class UpdatesController implements DisposableBean {

    private final Set<SseEmitter> browsers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "simulator-updates");
        daemon.setDaemon(true);
        return daemon;
    });

    UpdatesController(Ledger ledger) {
        ledger.onEntry(this::announce);
        var unused = thread.scheduleWithFixedDelay(() -> tell("beat", ""), 15, 15, TimeUnit.SECONDS);
    }

    @GetMapping("/simulator/api/updates")
    SseEmitter updates() {
        var browser = new SseEmitter(0L);
        browser.onCompletion(() -> browsers.remove(browser));
        browsers.add(browser);
        send(browser, "beat", "");
        return browser;
    }

    private void announce(Entry entry) {
        if (!browsers.isEmpty() && !thread.isShutdown()) {
            thread.execute(() -> tell("change", entry.getClass().getSimpleName()));
        }
    }

    private void tell(String event, String data) {
        browsers.forEach(it -> send(it, event, data));
    }

    private void send(SseEmitter browser, String event, String data) {
        try {
            browser.send(SseEmitter.event().name(event).data(data));
        } catch (IOException | IllegalStateException e) {
            browsers.remove(browser);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        browsers.forEach(SseEmitter::complete);
    }
}
