package io.pagedesk.query.inbox;

/** An inbox and how many tickets are in it for who asked. */
public record InboxView(String name, long count) {}
