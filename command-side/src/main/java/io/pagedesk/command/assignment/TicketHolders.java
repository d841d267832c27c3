package io.pagedesk.command.assignment;

import io.pagedesk.command.conversation.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the latest ticket of each conversation. Written from events; the same one twice changes nothing. */
@Repository
class TicketHolders {

    private final JdbcClient database;

    TicketHolders(JdbcClient database) {
        this.database = database;
    }

    /** An earlier ticket of the conversation is history. */
    void opened(String conversationId, String ticketId) {
        int known = database.sql("UPDATE ticket_holder SET ticket_id = ?, agent = NULL, resolved = FALSE"
                        + " WHERE conversation_id = ?")
                .params(ticketId, conversationId)
                .update();
        if (known == 0) {
            database.sql("INSERT INTO ticket_holder (conversation_id, ticket_id, resolved) VALUES (?, ?, FALSE)")
                    .params(conversationId, ticketId)
                    .update();
        }
    }

    void assigned(String ticketId, @Nullable String agent) {
        database.sql("UPDATE ticket_holder SET agent = ? WHERE ticket_id = ?")
                .param(agent)
                .param(ticketId)
                .update();
    }

    void resolved(String ticketId, boolean resolved) {
        database.sql("UPDATE ticket_holder SET resolved = ? WHERE ticket_id = ?")
                .params(resolved, ticketId)
                .update();
    }

    @Nullable
    String holderOf(String ticketId) {
        return database.sql("SELECT agent FROM ticket_holder WHERE ticket_id = ? AND agent IS NOT NULL")
                .param(ticketId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    List<TicketId> openTicketsOf(String agent) {
        return database
                .sql("SELECT ticket_id FROM ticket_holder WHERE agent = ? AND NOT resolved ORDER BY ticket_id")
                .param(agent)
                .query(String.class)
                .list()
                .stream()
                .flatMap(ticket -> TicketId.parse(ticket).stream())
                .toList();
    }
}
