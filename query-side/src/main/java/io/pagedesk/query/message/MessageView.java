package io.pagedesk.query.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.events.conversation.Referral;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the API shows it.
 *
 * @param replyId the reply that it is a part of, where an agent wrote it
 * @param kind CUSTOMER, AGENT, PAGE_INBOX, NOTE or SYSTEM
 * @param text as it stands now; null where it has none, or was taken back
 * @param replyTo the id of the message that it answers; Meta's mid where the desk never saw that one
 * @param reactions the customer's reaction as a character, or Meta's word for it
 * @param deleted the customer took it back: what it said is no longer shown
 * @param payload of a pressed button: what whoever made the button wanted to be told
 * @param quickReply the payload of the suggested answer that was tapped
 * @param referral where the customer came from, where the message says so
 * @param appId Meta's id of the app that answered for the Page, where it was another one and is told
 * @param sentAt Meta's time; of a note or a line the desk's; of a reply that has not left when it was accepted
 * @param line of a SYSTEM line: what its text says, to be worded in another language
 * @param author username of the agent; null for the customer, for Meta's Page inbox, and where the desk acted itself
 * @param delivery null where nothing is delivered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Message", description = "A message of a ticket, a note or a line of the desk")
public record MessageView(
        String id,
        @Nullable String replyId,
        MessageKind kind,
        @Nullable String text,
        List<AttachmentView> attachments,

        @Schema(description = "The id of the message that it answers") @Nullable
        String replyTo,

        @Schema(description = "The customer's reaction: a character, or Meta's word")
        List<String> reactions,

        boolean edited,

        @Schema(description = "The customer took it back; text and attachments are no longer shown")
        boolean deleted,

        @Schema(description = "What a pressed button was made to tell") @Nullable
        String payload,

        @Schema(description = "What a tapped suggestion was made to tell") @Nullable
        String quickReply,

        @Schema(description = "Where the customer came from") @Nullable
        Referral referral,

        @Schema(description = "The other app that answered for the Page") @Nullable
        String appId,

        @Nullable LineFact line,
        Instant sentAt,
        @Nullable String author,
        @Nullable DeliveryView delivery) {

    /**
     * @param type Meta's word: image, audio, video, file, sticker, location ... or one that Meta adds tomorrow
     * @param url where Meta has it, for a while
     * @param copy where the desk has it, where it keeps copies and could get this one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "MessageAttachment")
    public record AttachmentView(
            String type,

            @Schema(description = "Where Meta has it, for a while") @Nullable
            String url,

            @Nullable String title,
            @Schema(description = "Of a location") @Nullable CoordinatesView coordinates,
            @Nullable String stickerId,

            @Schema(description = "Of a template, a product or an appointment") @Nullable
            CardView card,

            @Schema(
                    description = "Where the desk keeps a copy",
                    example = "/api/media/0f8e2c1a-5d7b-3a94-8c66-2b1f0e9d7a35")
            @Nullable
            String copy) {}

    /**
     * What a template, a product or an appointment shows; of several cards the first.
     *
     * @param picture where Meta has it, for a while
     * @param startsAt of an appointment
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Card")
    public record CardView(
            @Nullable String title,
            @Nullable String subtitle,
            @Nullable String picture,
            @Nullable String url,
            @Nullable Instant startsAt) {}

    /** Degrees, as WGS 84 counts them. */
    @Schema(name = "Coordinates")
    public record CoordinatesView(
            double lat,
            @Schema(name = "long") @JsonProperty("long") double longitude) {}

    /**
     * @param error what Meta said of the attempt that did not deliver it
     * @param reason a stable word for why it waits or failed, such as {@code rate-limited} or {@code withdrawn}
     * @param retryAt when it is tried again at the latest; null where that depends on something else
     * @param deliveredAt when the customer's device had it, by Meta's time
     * @param readAt when the customer had seen it, by Meta's time
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Delivery")
    public record DeliveryView(
            DeliveryState state,
            @Nullable String basis,
            @Nullable ErrorView error,

            @Schema(description = "Why it waits or failed", example = "rate-limited") @Nullable
            String reason,

            @Schema(description = "When it is tried again at the latest") @Nullable
            Instant retryAt,

            @Nullable Instant deliveredAt,
            @Nullable Instant readAt) {}

    /** Meta's error: code, subcode and wording. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "DeliveryError")
    public record ErrorView(
            @Nullable Integer code,
            @Nullable Integer subcode,
            @Nullable String message) {}
}
