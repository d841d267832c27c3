package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageEdit;
import io.pagedesk.command.conversation.ConversationCommand.RecordOptIn;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReaction;
import io.pagedesk.command.intake.ItemReading.Ignored;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.intake.ItemReading.Understood;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a customer does besides writing: {@code postback}, {@code reaction}, {@code message_edit}, {@code optin}. */
final class CustomerActReader {

    private CustomerActReader() {}

    static ItemReading postback(CustomerItem item) {
        JsonNode said = item.said();
        return byCustomer(
                item,
                new Understood(
                        item.kind(),
                        new ReceivePostback(
                                item.from(),
                                item.mid(),
                                MetaFields.scalar(said.path("title")),
                                MetaFields.scalar(said.path("payload")),
                                Referrals.of(said.path("referral")))));
    }

    static ItemReading reaction(CustomerItem item) {
        JsonNode said = item.said();
        String mid = MetaFields.id(said.path("mid"));
        if (mid == null) {
            return byCustomer(item, new Incomplete(item.kind(), "it names no message"));
        }
        String action = Objects.requireNonNullElse(MetaFields.text(said.path("action")), "");
        return byCustomer(
                item,
                switch (action) {
                    case "react" -> new Understood(item.kind(), reacted(item, mid));
                    case "unreact" -> new Understood("reaction_withdrawn", new WithdrawReaction(item.from(), mid));
                    default -> new Incomplete(item.kind(), "its action is neither react nor unreact");
                });
    }

    static ItemReading edit(CustomerItem item) {
        JsonNode said = item.said();
        String mid = MetaFields.id(said.path("mid"));
        int edits = said.path("num_edit").asInt(0);
        if (mid == null || edits <= 0) {
            return byCustomer(item, new Incomplete(item.kind(), "it lacks mid or num_edit"));
        }
        String text = MetaFields.text(said.path("text"));
        return byCustomer(item, new Understood(item.kind(), new RecordMessageEdit(item.from(), mid, text, edits)));
    }

    static ItemReading optIn(CustomerItem item) {
        JsonNode said = item.said();
        return byCustomer(
                item,
                new Understood(
                        item.kind(),
                        new RecordOptIn(
                                item.from(),
                                MetaFields.scalar(said.path("type")),
                                MetaFields.scalar(said.path("title")),
                                MetaFields.raw(said))));
    }

    private static ReceiveReaction reacted(CustomerItem item, String mid) {
        return new ReceiveReaction(item.from(), mid, Emoji.read(text(item, "emoji")), text(item, "reaction"));
    }

    private static @Nullable String text(CustomerItem item, String field) {
        return MetaFields.text(item.said().path(field));
    }

    /** What the Page does itself opens no window and needs no record. */
    private static ItemReading byCustomer(CustomerItem item, ItemReading reading) {
        return item.isByPage() ? new Ignored(item.kind()) : reading;
    }
}
