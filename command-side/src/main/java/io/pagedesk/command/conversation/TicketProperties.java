package io.pagedesk.command.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code pagedesk.tickets}, as far as the conversation decides.
 *
 * @param reopenWithin how long a resolved ticket is reopened by the customer's writing; later the next one is opened
 */
@ConfigurationProperties("pagedesk.tickets")
record TicketProperties(@DefaultValue("7d") Duration reopenWithin) {}
