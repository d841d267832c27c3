package io.pagedesk.command.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which inbound ids were seen. Meta repeats a webhook for about an hour, so a bounded memory is enough; what is older
 * than the last forgotten id can no longer be told from a repetition.
 */
final class RememberedIds {

    static final Duration HORIZON = Duration.ofDays(7);
    static final int MOST = 1_000;

    private final TreeSet<Seen> byTime =
            new TreeSet<>(Comparator.comparing(Seen::at).thenComparing(Seen::id));
    private final Set<String> ids = new HashSet<>();
    private @Nullable Instant forgottenUntil;

    RememberedIds() {}

    @JsonCreator
    static RememberedIds of(Snapshot snapshot) {
        RememberedIds memory = new RememberedIds();
        snapshot.seen().forEach(seen -> memory.add(seen));
        memory.forgottenUntil = snapshot.forgottenUntil();
        return memory;
    }

    @JsonValue
    Snapshot snapshot() {
        return new Snapshot(List.copyOf(byTime), forgottenUntil);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** True where an unknown id of that time may well have been seen and forgotten. */
    boolean isTooOldToTell(Instant at) {
        return forgottenUntil != null && !at.isAfter(forgottenUntil);
    }

    void remember(String id, Instant at) {
        add(new Seen(id, at));
        Instant horizon = byTime.last().at().minus(HORIZON);
        while (byTime.size() > MOST || byTime.first().at().isBefore(horizon)) {
            forget(byTime.first());
        }
    }

    private void add(Seen seen) {
        if (ids.add(seen.id())) {
            byTime.add(seen);
        }
    }

    private void forget(Seen oldest) {
        byTime.remove(oldest);
        ids.remove(oldest.id());
        forgottenUntil = oldest.at();
    }

    record Seen(
            @JsonProperty("id") String id,
            @JsonProperty("at") Instant at) {}

    record Snapshot(List<Seen> seen, @Nullable Instant forgottenUntil) {}
}
