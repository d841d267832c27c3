package io.pagedesk.query.media;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Has attachments copied while Meta still has them, and drops the copies of what the customer took back. No projection:
 * what was copied cannot be made anew from the events. Taking an event again changes nothing.
 */
@Component
@ProcessingGroup(WhenAttachmentsComeThenKeepThem.GROUP)
@DisallowReplay
class WhenAttachmentsComeThenKeepThem {

    static final String GROUP = "media";

    /** What is a file; other addresses are those of pages to visit. */
    private static final Set<String> FILES = Set.of("image", "audio", "video", "file", "sticker");

    private final MediaSettings settings;
    private final MediaWork work;
    private final MediaRecords records;
    private final MediaDecisions decisions;

    WhenAttachmentsComeThenKeepThem(
            MediaSettings settings, MediaWork work, MediaRecords records, MediaDecisions decisions) {
        this.settings = settings;
        this.work = work;
        this.records = records;
        this.decisions = decisions;
    }

    @EventHandler
    void on(MessageReceived event) {
        keep(event.mid(), event.attachments(), event.at());
    }

    @EventHandler
    void on(PageInboxMessageRecorded event) {
        keep(event.mid(), event.attachments(), event.at());
    }

    @EventHandler
    void on(MessageDeleted event) {
        decisions.withdraw(event.mid());
    }

    private void keep(String messageId, List<Attachment> attachments, Instant cameAt) {
        for (int place = 0; settings.keep() && place < attachments.size(); place++) {
            Attachment attachment = attachments.get(place);
            String id = MediaId.of(messageId, place);
            if (attachment.url() != null && FILES.contains(attachment.type()) && !records.isDecided(id)) {
                work.add(new MediaJob(id, messageId, attachment.url(), attachment.title(), cameAt, 0));
            }
        }
    }
}
