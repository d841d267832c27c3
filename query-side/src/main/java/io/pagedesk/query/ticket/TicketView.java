package io.pagedesk.query.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pagedesk.events.conversation.WindowState;
import io.pagedesk.query.page.PageHold;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the API shows it.
 *
 * @param subject the customer's name, or a neutral placeholder
 * @param status one of {@link io.pagedesk.events.conversation.TicketStatus}
 * @param assignee username of the agent who has it; null for nobody
 * @param unread the customer wrote since an agent last did something on it
 * @param labels in the order in which they were added
 * @param lastMessage the latest by Meta's time, of the customer or of the Page
 * @param version rises with every change; the ETag
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Ticket", description = "A piece of work inside a conversation")
public record TicketView(
        String id,
        String subject,
        String status,
        @Nullable String assignee,
        PageView page,
        CustomerView customer,
        WindowView window,
        ThreadView thread,
        boolean testMode,
        boolean unread,
        List<String> labels,
        @Nullable LastMessageView lastMessage,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /**
     * The Page that the customer wrote to.
     *
     * @param name null while it is not known here
     * @param connected while it is not, replies are refused
     * @param hold why its replies wait; null while they leave
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TicketPage")
    public record PageView(
            String id,
            @Nullable String name,

            @Schema(description = "While it is not, replies are refused")
            boolean connected,

            @Schema(description = "Why its replies wait; null while they leave") @Nullable
            PageHold hold) {}

    /**
     * Which app answers the customer. While it is another one, replies wait.
     *
     * @param ownerAppId Meta's id of the app that has the thread, where told
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "TicketThread",
            description = "Which app answers the customer; while it is another one, replies wait")
    public record ThreadView(boolean ours, @Nullable String ownerAppId) {}

    /** The person on the other end, known by PSID; each name is null where Meta does not tell it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TicketCustomer")
    public record CustomerView(
            String psid,
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String lastName) {}

    /**
     * When a reply may leave, as of now.
     *
     * @param standardUntil end (exclusive) of the time for replies as RESPONSE
     * @param humanAgentUntil end (exclusive) of the time for replies with the HUMAN_AGENT tag
     * @param humanAgentRepliesLeft -1 for no limit
     * @param reason why no reply can leave, a {@link ClosedReason}; null while one can
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TicketWindow", description = "When a reply may leave, as of now")
    public record WindowView(
            WindowState state,
            @Nullable Instant openedAt,
            @Nullable Instant standardUntil,
            @Nullable Instant humanAgentUntil,
            int humanAgentRepliesLeft,
            boolean canReply,
            @Nullable String reason) {}

    /**
     * {@code from} is CUSTOMER, AGENT or PAGE_INBOX; {@code text} is null for an attachment, and once the customer took
     * the message back.
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "LastMessage")
    public record LastMessageView(@Nullable String text, Instant at, String from, boolean deleted) {}
}
