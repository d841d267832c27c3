package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.Referral;
import io.pagedesk.events.conversation.SendError;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Meta allows at most. A desk may grant less, and says in its events what it granted; never more than this. */
final class MetaRules {

    static final Duration STANDARD = Duration.ofHours(24);
    static final Duration STANDARD_AFTER_AD = Duration.ofDays(7);
    static final Duration HUMAN_AGENT = Duration.ofDays(7);

    private static final String AD = "ADS";
    private static final int NOT_ALLOWED = 10;
    private static final Set<Integer> OUTSIDE_THE_WINDOW = Set.of(2018278, 2534022, 2018065);

    private MetaRules() {}

    static Duration standardAfter(@Nullable Referral referral) {
        return referral != null && AD.equals(referral.source()) ? STANDARD_AFTER_AD : STANDARD;
    }

    /** Meta's word that its window is closed. */
    static boolean isOutsideTheWindow(@Nullable SendError error) {
        return error != null
                && Integer.valueOf(NOT_ALLOWED).equals(error.code())
                && error.subcode() != null
                && OUTSIDE_THE_WINDOW.contains(error.subcode());
    }
}
