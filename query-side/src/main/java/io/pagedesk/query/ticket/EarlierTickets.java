package io.pagedesk.query.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's earlier tickets, the latest first, and the cursor of the next ones. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EarlierTickets(List<TicketView> items, @Nullable String next) {}
