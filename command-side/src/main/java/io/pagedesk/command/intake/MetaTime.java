package io.pagedesk.command.intake;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Meta's times: milliseconds, in some events seconds; as a number, in old payloads as text. */
final class MetaTime {

    private static final long FIRST_THAT_IS_MILLIS = 1_000_000_000_000L;

    private MetaTime() {}

    static Optional<Instant> read(JsonNode node) {
        long number = node.asLong(0);
        if (number <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                number < FIRST_THAT_IS_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }
}
