package io.pagedesk.simulator.ledger;

import java.util.List;

/** A chat as it stands: what was said, in the order of the times, and the window. */
public record Chat(ChatId id, List<Message> messages, Window window) {}
