package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.ledger.UserToken;
import io.pagedesk.simulator.ledger.UserToken.Grant;
import java.util.List;
import java.util.Objects;

/** What the user decided in the dialog. */
record Consent(List<String> scopes, Grant grant, LoginPlan.Code code) {

    /** What the app asks for, as far as {@code plan} grants it. */
    static Consent of(List<String> asked, LoginPlan plan) {
        var declined = asked.stream().filter(plan.declinedOrNone()::contains).toList();
        var granted = asked.stream().filter(it -> !declined.contains(it)).toList();
        var grant = new Grant(
                Objects.requireNonNullElse(plan.userId(), UserToken.USUAL_USER),
                declined,
                plan.pagesOrAll(),
                plan.pageIds(),
                plan.pageSize() == null ? Grant.USUAL_SIZE : plan.pageSize());
        return new Consent(granted, grant, plan.codeOrGood());
    }
}
