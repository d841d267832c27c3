package io.pagedesk.query.inbox;

/** Asks how many tickets each inbox holds, as this agent sees it. */
public record CountInboxes(String viewer) {}
