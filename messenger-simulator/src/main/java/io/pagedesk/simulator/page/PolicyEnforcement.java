package io.pagedesk.simulator.page;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Page.Restriction;
import io.pagedesk.simulator.webhook.OtherItems;
import io.pagedesk.simulator.webhook.Webhooks;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Meta warns a Page, blocks its sends, or lets it send again, and tells the app so. */
@SimulatorPart
public class PolicyEnforcement {

    /** Meta's words for it, in capitals. */
    public enum Action {
        WARNING,
        BLOCK,
        UNBLOCK
    }

    private static final String USUAL_REASON = "Too many people reported the messages of this Page.";

    private final Pages pages;
    private final Webhooks webhooks;
    private final Clock clock;

    PolicyEnforcement(Pages pages, Webhooks webhooks, Clock clock) {
        this.pages = pages;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** {@code oldSpelling} names the item {@code policy-enforcement}. Only an unblock gives no reason. */
    public void enforce(String pageId, Action action, @Nullable String reason, boolean oldSpelling) {
        switch (action) {
            case BLOCK -> pages.restrict(pageId, Restriction.POLICY);
            case UNBLOCK -> pages.restrict(pageId, null);
            case WARNING -> {}
        }
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("action", action.name().toLowerCase(Locale.ROOT));
        if (action != Action.UNBLOCK) {
            content.put("reason", Objects.requireNonNullElse(reason, USUAL_REASON));
        }
        var kind = oldSpelling ? "policy-enforcement" : "policy_enforcement";
        var unused = webhooks.post(OtherItems.of(ChatId.ofPage(pageId), kind, content, clock.instant()));
    }
}
