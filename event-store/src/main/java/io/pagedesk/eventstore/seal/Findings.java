package io.pagedesk.eventstore.seal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a verification has seen so far. */
final class Findings {

    private long events;
    private long sealed;
    private long broken;
    private @Nullable Broken first;

    void event(boolean isSealed) {
        events++;
        sealed += isSealed ? 1 : 0;
    }

    /** The first is the earliest by its place among all events. */
    void add(Broken found) {
        broken++;
        if (first == null || found.position() < first.position()) {
            first = found;
        }
    }

    Verification with(List<Checkpoint> checkpoints, Map<String, String> publicKeys, boolean codesChecked) {
        return new Verification(events, sealed, events - sealed, checkpoints, publicKeys, codesChecked, first, broken);
    }
}
