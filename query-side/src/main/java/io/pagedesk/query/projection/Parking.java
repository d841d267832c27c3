package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.PendingWrites.EventWrites;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts aside what cannot be taken, and everything of the same stream that comes after it. */
@Component
class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final DeadLetters letters;

    Parking(DeadLetters letters) {
        this.letters = letters;
    }

    /** The event could not be taken. */
    void park(Generation generation, ProjectedEvent event, Throwable failure) {
        String error = FailureText.of(failure);
        log.warn("projection {} parks {}: {}", generation.processor(), event.description(), error);
        letters.add(generation, event, error);
    }

    /** The event has to wait for an earlier one of its stream. */
    void parkBehind(Generation generation, ProjectedEvent event) {
        letters.add(generation, event, null);
    }

    /** Parks those that have to wait for one that is parked, and leaves the others. */
    List<EventWrites> withoutThoseThatWait(Generation generation, List<EventWrites> events) {
        if (events.isEmpty()) {
            return events;
        }
        Map<String, Long> parked = firstOf(generation, events);
        if (parked.isEmpty()) {
            return events;
        }
        List<EventWrites> behind =
                events.stream().filter(event -> isBehind(event, parked)).toList();
        behind.forEach(event -> parkBehind(generation, event.event()));
        Set<ProjectedEvent> waiting = stillWaiting(generation, behind);
        return events.stream().filter(event -> !waiting.contains(event.event())).toList();
    }

    /** Whoever retries may have come to the end of the stream just before these were parked: then nobody waits. */
    private Set<ProjectedEvent> stillWaiting(Generation generation, List<EventWrites> parkedNow) {
        Map<String, Long> first = firstOf(generation, parkedNow);
        Set<ProjectedEvent> still = new HashSet<>();
        for (EventWrites parked : parkedNow) {
            ProjectedEvent event = parked.event();
            if (first.getOrDefault(event.stream(), event.sequence()) < event.sequence()) {
                still.add(event);
            } else {
                letters.remove(generation, event.stream(), event.sequence());
                first.remove(event.stream());
            }
        }
        return still;
    }

    private Map<String, Long> firstOf(Generation generation, List<EventWrites> events) {
        return letters.firstOf(
                generation, events.stream().map(event -> event.event().stream()).collect(Collectors.toSet()));
    }

    private static boolean isBehind(EventWrites event, Map<String, Long> parked) {
        Long first = parked.get(event.event().stream());
        return first != null && event.event().sequence() >= first;
    }
}
