package io.pagedesk.command.testmode;

import io.pagedesk.command.app.TestTickets;
import io.pagedesk.command.conversation.TicketId;
import io.pagedesk.command.work.BackgroundWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tickets were opened in test mode, and which of them are to go. The same one told twice changes nothing. */
@Component
class TestTicketTable implements TestTickets {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final BackgroundWork work;

    TestTicketTable(JdbcClient jdbc, BackgroundWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** A ticket that is to go; {@code agent} ordered it. */
    record Ordered(TicketId ticket, String agent) {}

    void opened(String ticketId, String appId) {
        Integer known = jdbc.sql("SELECT COUNT(*) FROM test_ticket WHERE ticket_id = ?")
                .param(ticketId)
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("INSERT INTO test_ticket (ticket_id, app_id) VALUES (?, ?)")
                    .params(ticketId, appId)
                    .update();
        }
    }

    @Override
    public Map<String, Integer> countByApp() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT app_id, COUNT(*) AS tickets FROM test_ticket GROUP BY app_id")
                .query(row -> {
                    counts.put(row.getString("app_id"), row.getInt("tickets"));
                });
        return counts;
    }

    /** A piece of work for each order: one that runs already may have looked before this one. */
    @Override
    public int orderRemoval(String appId, String agent) {
        int tickets = jdbc.sql("UPDATE test_ticket SET removed_by = ? WHERE app_id = ? AND removed_by IS NULL")
                .params(agent, appId)
                .update();
        if (tickets > 0) {
            work.begin(RemoveTestTickets.KIND, UUID.randomUUID() + " " + appId);
        }
        return tickets;
    }

    List<Ordered> nextOrdered(String appId) {
        return jdbc.sql("SELECT ticket_id, removed_by FROM test_ticket WHERE app_id = ? AND removed_by IS NOT NULL"
                        + " ORDER BY ticket_id FETCH FIRST " + AT_ONCE + " ROWS ONLY")
                .param(appId)
                .query((row, index) -> new Ordered(
                        TicketId.parse(row.getString("ticket_id")).orElseThrow(), row.getString("removed_by")))
                .list();
    }

    void removed(TicketId ticket) {
        jdbc.sql("DELETE FROM test_ticket WHERE ticket_id = ?")
                .param(ticket.toString())
                .update();
    }
}
