package io.pagedesk.simulator.ledger;

/** One customer on one Page. */
public record ChatId(String pageId, String psid) {}
