package io.pagedesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A stored name is chosen once. It stands here as a literal, so that no rename of a class goes with it unnoticed. */
class StoredEventNamesTest {

    private static final List<String> CHOSEN = List.of(
            "agent.deactivated",
            "agent.identity-linked",
            "agent.password-changed",
            "agent.reactivated",
            "agent.registered",
            "agent.renamed",
            "agent.roles-changed",
            "agent.session-ended",
            "app.facebook-login-completed",
            "app.facebook-login-ended",
            "app.registered",
            "app.renamed",
            "app.secret-rotated",
            "app.test-mode-changed",
            "audit.accessed",
            "cannedreply.changed",
            "cannedreply.created",
            "cannedreply.deleted",
            "app.test-tickets-removal-ordered",
            "app.verify-token-changed",
            "conversation.agent-reply-accepted",
            "conversation.customer-profile-recorded",
            "conversation.label-added",
            "conversation.label-removed",
            "conversation.mentions-seen",
            "conversation.message-deleted",
            "conversation.message-edited",
            "conversation.message-received",
            "conversation.messages-delivered",
            "conversation.messages-read",
            "conversation.note-added",
            "conversation.opt-in-received",
            "conversation.page-inbox-message-recorded",
            "conversation.postback-received",
            "conversation.reaction-received",
            "conversation.reaction-withdrawn",
            "conversation.referral-received",
            "conversation.reply-failed",
            "conversation.reply-marked-sent",
            "conversation.reply-rejudged",
            "conversation.reply-retried",
            "conversation.reply-sent",
            "conversation.reply-uncertain",
            "conversation.reply-withdrawn",
            "conversation.send-attempted",
            "conversation.send-deferred",
            "conversation.started",
            "conversation.thread-control-changed",
            "conversation.thread-control-requested",
            "conversation.ticket-assigned",
            "conversation.ticket-opened",
            "conversation.ticket-removed",
            "conversation.ticket-status-changed",
            "page.connected",
            "page.credentials-expired",
            "page.disconnected",
            "page.reconnected",
            "page.released",
            "page.restricted",
            "page.sends-held",
            "page.sends-resumed",
            "page.subscribed",
            "page.subscription-lost",
            "page.token-revoked",
            "page.warned",
            "parked.item-retried",
            "token.created",
            "token.revoked");

    @Test
    void theStoredNamesAreThoseChosenOnce() {
        assertThat(EventCatalog.all().keySet()).containsExactlyInAnyOrderElementsOf(CHOSEN);
    }

    @Test
    void aStoredNameHasTheFormAggregateDotFact() {
        assertThat(EventCatalog.all().keySet()).allMatch(name -> name.matches("[a-z]+(\\.[a-z-]+)+"));
    }

    @Test
    void aStoredNameBelongsToOneEventOnly() {
        assertThat(EventClasses.annotated()
                        .map(type -> EventCatalog.typeIn(type).orElseThrow().value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aStoredNameFindsItsEvent() {
        assertThat(EventCatalog.all())
                .allSatisfy((name, type) -> assertThat(EventCatalog.find(name)).contains(type));
        assertThat(EventCatalog.find("conversation.never-chosen")).isEmpty();
    }

    @Test
    void everyRecordWithAStoredNameBelongsToASealedFamilyInTheCatalog() {
        assertThat(EventClasses.annotated())
                .containsExactlyInAnyOrderElementsOf(EventCatalog.all().values());
    }

    @Test
    void everyRecordOfASealedFamilyHasAStoredName() {
        assertThat(EventClasses.all().filter(EventClasses::isFact))
                .isNotEmpty()
                .allMatch(type -> EventCatalog.typeIn(type).isPresent())
                .allMatch(Class::isRecord);
    }
}
