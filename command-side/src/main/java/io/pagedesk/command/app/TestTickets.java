package io.pagedesk.command.app;

import java.util.Map;

/** The tickets that were opened while their App was in test mode, and are still there. */
public interface TestTickets {

    /** By App; one without any is not in it. */
    Map<String, Integer> countByApp();

    /** Has them all removed, in the caller's transaction; how many there are. */
    int orderRemoval(String appId, String agent);
}
