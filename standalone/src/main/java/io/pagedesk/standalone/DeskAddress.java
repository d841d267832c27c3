package io.pagedesk.standalone;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the desk listens on this machine, known once it does. */
@Component
class DeskAddress {

    private volatile int port;

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            port = event.getWebServer().getPort();
        }
    }

    URI local() {
        return URI.create("http://localhost:" + port);
    }
}
