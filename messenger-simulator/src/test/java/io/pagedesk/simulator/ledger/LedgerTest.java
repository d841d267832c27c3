package io.pagedesk.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final ChatId CHAT = new ChatId("200", "300");
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00.123Z");

    @TempDir
    Path directory;

    private static Message said(Message.Kind kind, String mid) {
        return Message.of(kind, mid, AT)
                .saying("Grüße\nzweite Zeile", List.of(new Attachment("image", "https://x/y")), null);
    }

    private Path journal() {
        return directory.resolve("journal.jsonl");
    }

    @Test
    void everyKindOfEntryIsKnownAgainAfterAReplay() throws IOException {
        var sent = said(Message.Kind.SENT, "m_2")
                .sentBy(new Message.Sending("100", "MESSAGE_TAG", "HUMAN_AGENT", "reply-1"));
        try (var ledger = Ledger.open(directory)) {
            ledger.record(new Entry.PageSaved(new Page("200", "Acme", "token", false, false)));
            ledger.record(new Entry.CustomerSaved(new Customer("300", "Ada", "Okafor", ProfileAccess.PARTIAL)));
            ledger.record(new Entry.ChatOpened(CHAT));
            ledger.record(new Entry.MessageAdded(CHAT, said(Message.Kind.MESSAGE, "m_1")));
            ledger.record(new Entry.MessageAdded(CHAT, sent));
            ledger.record(new Entry.Reacted(CHAT, "m_2", "❤", AT.plusSeconds(9)));
            ledger.record(new Entry.ChatDelivered(CHAT, AT));
            ledger.record(new Entry.ChatRead(CHAT, AT.plusSeconds(1)));
            ledger.record(new Entry.PageSubscribed("200", Set.of("messages")));
            ledger.record(new Entry.PageSubscribed("201", Set.of("messages")));
            ledger.record(new Entry.PageUnsubscribed("201"));
            ledger.record(new Entry.UserTokenIssued(new UserToken("user", AT, List.of("pages_messaging"))));
            ledger.record(new Entry.TargetSaved(URI.create("http://localhost/webhook")));
            ledger.record(new Entry.WebhookPosted("w1", "lane", "{}"));
            ledger.record(new Entry.WebhookPosted("w2", "lane", "{}"));
            ledger.record(new Entry.WebhookPosted("w3", "lane", "{}"));
            ledger.record(new Entry.WebhookSettled("w1", true));
            ledger.record(new Entry.WebhookSettled("w2", false));
        }
        try (var again = Ledger.open(directory)) {
            assertThat(again.page("200")).contains(new Page("200", "Acme", "token", false, false));
            assertThat(again.customers()).containsExactly(new Customer("300", "Ada", "Okafor", ProfileAccess.PARTIAL));
            assertThat(again.subscription("200")).contains(Set.of("messages"));
            assertThat(again.subscription("201")).isEmpty();
            assertThat(again.userToken("user")).isPresent();
            assertThat(again.webhookTarget()).contains(URI.create("http://localhost/webhook"));
            assertThat(again.pendingWebhooks())
                    .extracting(Entry.WebhookPosted::id)
                    .containsExactly("w3");
            assertThat(again.undeliveredWebhooks())
                    .extracting(Entry.WebhookPosted::id)
                    .containsExactly("w2");
            var chat = again.chat(CHAT).orElseThrow();
            assertThat(chat.window()).isEqualTo(new Window(AT.plusSeconds(9), AT));
            assertThat(chat.messages())
                    .containsExactly(
                            said(Message.Kind.MESSAGE, "m_1"),
                            sent.delivered(AT).read(AT.plusSeconds(1)).withReaction("❤"));
        }
    }

    @Test
    void lineThatAKilledProcessLeftHalfWrittenIsCutOff() throws IOException {
        try (var ledger = Ledger.open(directory)) {
            ledger.record(new Entry.PageUnsubscribed("1"));
        }
        Files.writeString(journal(), "{\"type\":\"page\",\"pa", StandardOpenOption.APPEND);
        try (var ledger = Ledger.open(directory)) {
            assertThat(ledger.pages()).isEmpty();
            ledger.record(new Entry.PageSaved(new Page("200", "Acme", "token")));
        }
        try (var ledger = Ledger.open(directory)) {
            assertThat(ledger.pages()).hasSize(1);
        }
        assertThat(Files.readAllLines(journal())).hasSize(2);
    }

    @Test
    void unreadableLineInTheMiddleIsAnErrorAndNotAShorterHistory() throws IOException {
        Files.writeString(journal(), "nonsense\n{\"type\":\"unsubscribed\",\"pageId\":\"1\"}\n");
        assertThatThrownBy(() -> Ledger.open(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("byte 0");
    }

    @Test
    void secondSimulatorCannotShareTheRecord() throws IOException {
        try (var ledger = Ledger.open(directory)) {
            assertThatThrownBy(() -> Ledger.open(directory)).hasMessageContaining("in use");
            assertThat(ledger.pages()).isEmpty();
        }
    }

    @Test
    void everyEntryHasANameInTheJournal() throws IOException {
        var names = Entry.class
                .getAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class)
                .value();
        assertThat(names)
                .extracting(com.fasterxml.jackson.annotation.JsonSubTypes.Type::value)
                .containsExactlyInAnyOrder(Entry.class.getPermittedSubclasses());
    }
}
