package io.pagedesk.command.ticket;

import io.pagedesk.command.digest.Digests;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.TicketStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells a repeated call from another one with the same replyId, without keeping what it said. */
final class Fingerprint {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Fingerprint() {}

    static String of(String ticketId, List<ReplyPart> parts, @Nullable String replyTo, @Nullable TicketStatus status) {
        List<@Nullable Object> call = new ArrayList<>(Arrays.asList(ticketId, parts, status));
        if (replyTo != null) {
            call.add(replyTo);
        }
        String said = JSON.writeValueAsString(call);
        return Digests.sha256Hex(said);
    }
}
