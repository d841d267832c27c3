package io.pagedesk.standalone;

import io.pagedesk.simulator.MessengerSimulator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where to look, once everything is there. */
@Component
class StartNotice {

    private final DeskAddress desk;
    private final ObjectProvider<MessengerSimulator> simulator;

    StartNotice(DeskAddress desk, ObjectProvider<MessengerSimulator> simulator) {
        this.desk = desk;
        this.simulator = simulator;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() {
        List<String> lines = simulator.stream()
                .map(it -> "Messenger (simulated): " + it.baseUri())
                .toList();
        System.out.println("Pagedesk is ready: " + desk.local());
        lines.forEach(System.out::println);
    }
}
