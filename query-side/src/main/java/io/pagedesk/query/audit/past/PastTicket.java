package io.pagedesk.query.audit.past;

import io.pagedesk.query.message.MessageView;
import io.pagedesk.query.ticket.TicketView;
import java.util.List;

/** A ticket and its thread as they stood. */
record PastTicket(TicketView ticket, List<MessageView> messages) {}
