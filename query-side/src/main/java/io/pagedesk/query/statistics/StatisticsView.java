package io.pagedesk.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the desk did.
 *
 * @param firstResponseUpTo upper ends of all but the last of the classes of first responses, in seconds
 * @param days every day asked for, in order
 * @param pages every Page that something happened on
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Statistics", description = "What the desk did, by day and by Page")
record StatisticsView(
        LocalDate from,
        LocalDate to,
        String zone,
        List<Long> firstResponseUpTo,
        Figures total,
        List<Day> days,
        List<OfPage> pages) {

    @Schema(name = "StatisticsDay")
    record Day(LocalDate day, Figures figures) {}

    /** {@code name} is null while it is not known here. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "StatisticsPage")
    record OfPage(String id, @Nullable String name, Figures figures) {}

    /**
     * @param messagesIn messages and pressed buttons of customers, by Meta's time
     * @param messagesOut messages of the desk that reached Meta
     * @param messagesElsewhere written for the Page in Meta's inbox or with another app
     * @param open tickets by status at the end, resolved ones left out; as of now where the end is still to come
     * @param firstResponse how long customers waited for the first answer on a ticket, by when it was given
     * @param replies by the ground on which they left
     */
    @Schema(name = "Figures")
    record Figures(
            long messagesIn,
            long messagesOut,
            long messagesElsewhere,
            long ticketsOpened,
            Map<String, Long> open,
            FirstResponse firstResponse,
            Map<String, Long> replies,
            WindowsLost windowsLost) {}

    /** {@code medianSeconds} is null where there was none; {@code classes} counts by {@code firstResponseUpTo}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "FirstResponse")
    record FirstResponse(long count, @Nullable Long medianSeconds, List<Long> classes) {}

    /**
     * Windows that ended while the customer waited for an answer, and no agent had resolved the ticket.
     *
     * @param standard the time for replies as RESPONSE
     * @param closed all time for replies
     */
    @Schema(name = "WindowsLost")
    record WindowsLost(long standard, long closed) {}
}
