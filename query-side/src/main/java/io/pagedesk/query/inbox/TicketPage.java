package io.pagedesk.query.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pagedesk.query.ticket.TicketView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets of a list, and the cursor of the next ones. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TicketPage(List<TicketView> items, @Nullable String next) {}
