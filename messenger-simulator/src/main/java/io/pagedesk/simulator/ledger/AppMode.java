package io.pagedesk.simulator.ledger;

import java.util.Set;

/**
 * Whether the app is live.
 *
 * @param testers those with a role in the app; in test mode nobody else causes webhooks or is sent to
 */
public record AppMode(boolean test, Set<String> testers) {

    static final AppMode LIVE = new AppMode(false, Set.of());

    public AppMode {
        testers = Set.copyOf(testers);
    }

    public boolean reaches(String psid) {
        return !test || testers.contains(psid);
    }
}
