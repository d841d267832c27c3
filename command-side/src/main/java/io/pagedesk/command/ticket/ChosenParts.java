package io.pagedesk.command.ticket;

import io.pagedesk.command.problem.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a reply a decision is about.
 *
 * @param parts numbers from 0; absent for all that the decision fits
 */
record ChosenParts(@Nullable List<@Nullable Integer> parts) {

    static List<Integer> in(@Nullable ChosenParts chosen) {
        List<@Nullable Integer> parts = chosen == null ? null : chosen.parts();
        if (parts == null) {
            return List.of();
        }
        if (parts.isEmpty() || parts.contains(null)) {
            throw InvalidRequest.of("parts", "must be numbers of the reply's parts, from 0, or absent")
                    .asException();
        }
        return parts.stream().map(part -> part == null ? 0 : part).distinct().toList();
    }
}
