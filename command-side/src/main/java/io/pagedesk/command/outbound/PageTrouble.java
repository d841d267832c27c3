package io.pagedesk.command.outbound;

import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageStates;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Errors that concern a whole Page and not what was being sent: from then on the Page is held. */
@Component
class PageTrouble {

    private final PageStates states;
    private final PageHolds holds;

    PageTrouble(PageStates states, PageHolds holds) {
        this.states = states;
        this.holds = holds;
    }

    /** Why the Page is held now; empty where the error is not about the Page. */
    Optional<HoldReason> learnFrom(PageToken token, GraphError error) {
        return switch (error.meaning()) {
            case TOKEN_INVALID -> {
                states.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
                yield Optional.of(HoldReason.CREDENTIALS_EXPIRED);
            }
            case PAGE_RESTRICTED -> {
                states.restricted(token.pageId(), null);
                yield Optional.of(HoldReason.PAGE_RESTRICTED);
            }
            case PERMISSION_MISSING -> {
                holds.hold(token.pageId(), HoldReason.PERMISSION_MISSING, null);
                yield Optional.of(HoldReason.PERMISSION_MISSING);
            }
            case RATE_LIMITED -> Optional.of(HoldReason.RATE_LIMITED);
            default -> Optional.empty();
        };
    }
}
