package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand.RecordThreadControl;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadRequest;
import io.pagedesk.command.intake.ItemReading.Understood;
import org.jspecify.annotations.Nullable;

/** {@code pass_thread_control}, {@code take_thread_control}, {@code request_thread_control}: apps share a Page. */
final class ThreadReader {

    private ThreadReader() {}

    /** Sent to the App that gets the thread; one that names nobody leaves the thread to whoever answers. */
    static ItemReading passed(CustomerItem item) {
        String owner = newOwner(item);
        return control(item, owner == null || owner.equals(item.appId()), owner);
    }

    /** Sent to the App that loses the thread, and names the one that has it now. */
    static ItemReading taken(CustomerItem item) {
        String owner = newOwner(item);
        return control(item, item.appId().equals(owner), owner);
    }

    static ItemReading requested(CustomerItem item) {
        String app = MetaFields.id(item.said().path("requested_owner_app_id"));
        return new Understood(item.kind(), new RecordThreadRequest(item.from(), app));
    }

    private static ItemReading control(CustomerItem item, boolean ours, @Nullable String owner) {
        return new Understood(item.kind(), new RecordThreadControl(item.from(), ours, owner));
    }

    private static @Nullable String newOwner(CustomerItem item) {
        return MetaFields.id(item.said().path("new_owner_app_id"));
    }
}
