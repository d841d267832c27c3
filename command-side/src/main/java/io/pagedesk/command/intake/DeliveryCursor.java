package io.pagedesk.command.intake;

import io.pagedesk.command.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Where a page of kept deliveries ended. */
record DeliveryCursor(Instant receivedAt, String id) {

    static DeliveryCursor after(KeptDelivery last) {
        return new DeliveryCursor(last.receivedAt(), last.id());
    }

    static DeliveryCursor parse(String text) {
        try {
            String said = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int slash = said.indexOf('/');
            return new DeliveryCursor(Instant.parse(said.substring(0, Math.max(0, slash))), said.substring(slash + 1));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw InvalidRequest.of("cursor", "must be the next of an earlier answer")
                    .asException();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((receivedAt + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
