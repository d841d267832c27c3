package io.pagedesk.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of the journal. The type names are literals, so that a renamed class still reads an old journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.PageSaved.class, name = "page"),
    @JsonSubTypes.Type(value = Entry.CustomerSaved.class, name = "customer"),
    @JsonSubTypes.Type(value = Entry.ChatOpened.class, name = "chat"),
    @JsonSubTypes.Type(value = Entry.MessageAdded.class, name = "message"),
    @JsonSubTypes.Type(value = Entry.Reacted.class, name = "reaction"),
    @JsonSubTypes.Type(value = Entry.MessageEdited.class, name = "edited"),
    @JsonSubTypes.Type(value = Entry.MessageDeleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Entry.ThreadOwned.class, name = "thread-owner"),
    @JsonSubTypes.Type(value = Entry.GestureShown.class, name = "gesture"),
    @JsonSubTypes.Type(value = Entry.ChatDelivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = Entry.ChatRead.class, name = "read"),
    @JsonSubTypes.Type(value = Entry.PageSubscribed.class, name = "subscribed"),
    @JsonSubTypes.Type(value = Entry.PageUnsubscribed.class, name = "unsubscribed"),
    @JsonSubTypes.Type(value = Entry.UserTokenIssued.class, name = "user-token"),
    @JsonSubTypes.Type(value = Entry.UserTokensEnded.class, name = "user-tokens-ended"),
    @JsonSubTypes.Type(value = Entry.UploadSaved.class, name = "upload"),
    @JsonSubTypes.Type(value = Entry.UploadSent.class, name = "upload-sent"),
    @JsonSubTypes.Type(value = Entry.AppModeSaved.class, name = "app-mode"),
    @JsonSubTypes.Type(value = Entry.TargetSaved.class, name = "webhook-target"),
    @JsonSubTypes.Type(value = Entry.WebhookPosted.class, name = "webhook-posted"),
    @JsonSubTypes.Type(value = Entry.WebhookSettled.class, name = "webhook-settled")
})
public sealed interface Entry {

    record PageSaved(Page page) implements Entry {}

    record CustomerSaved(Customer customer) implements Entry {}

    record ChatOpened(ChatId chat) implements Entry {}

    record MessageAdded(ChatId chat, Message message) implements Entry {}

    /** {@code emoji} is null where the customer took the reaction back. */
    record Reacted(ChatId chat, String mid, @Nullable String emoji, Instant at) implements Entry {}

    record MessageEdited(ChatId chat, String mid, String text) implements Entry {}

    record MessageDeleted(ChatId chat, String mid, Instant at) implements Entry {}

    /** {@code appId} is null where the thread is this app's again. */
    record ThreadOwned(ChatId chat, @Nullable String appId) implements Entry {}

    record GestureShown(ChatId chat, Gesture gesture) implements Entry {}

    record ChatDelivered(ChatId chat, Instant watermark) implements Entry {}

    record ChatRead(ChatId chat, Instant watermark) implements Entry {}

    record PageSubscribed(String pageId, Set<String> fields) implements Entry {}

    record PageUnsubscribed(String pageId) implements Entry {}

    record UserTokenIssued(UserToken token) implements Entry {}

    /** The user removed the app: whatever it was given for this user is void. */
    record UserTokensEnded(String userId) implements Entry {}

    record UploadSaved(Upload upload) implements Entry {}

    record UploadSent(String id, String psid) implements Entry {}

    record AppModeSaved(AppMode mode) implements Entry {}

    record TargetSaved(URI target) implements Entry {}

    /** A webhook that is to be delivered; {@code lane} names what it must stay in order with. */
    record WebhookPosted(String id, String lane, String body) implements Entry {}

    record WebhookSettled(String id, boolean delivered) implements Entry {}
}
