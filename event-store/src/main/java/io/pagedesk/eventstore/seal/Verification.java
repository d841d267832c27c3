package io.pagedesk.eventstore.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of looking at every event, seal and checkpoint.
 *
 * @param unsealed events that were appended since the last sealing, some seconds ago
 * @param publicKeys those that the checkpoints were checked with, by id, in base64: keep them elsewhere, too
 * @param codesChecked whether the key was there to check the events' codes
 * @param firstBroken the earliest that is not as it was; null where all is
 * @param broken how many are not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Verification(
        long events,
        long sealed,
        long unsealed,
        List<Checkpoint> checkpoints,
        Map<String, String> publicKeys,
        boolean codesChecked,
        @Nullable Broken firstBroken,
        long broken) {

    /** Nothing is broken. */
    @JsonProperty
    public boolean intact() {
        return firstBroken == null;
    }
}
