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
            ledger.record(new Entry.PageSaved(new Page("200", "Acme", "token", false, false, null)));
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
            ledger.record(new Entry.UserTokenIssued(new UserToken("user", AT, List.of("pages_messaging"), null)));
            ledger.record(new Entry.UserTokenIssued(grantedTo("gone", "900")));
            ledger.record(new Entry.UserTokenIssued(grantedTo("stays", "901")));
            ledger.record(new Entry.UserTokensEnded("900"));
            ledger.record(new Entry.MessageAdded(CHAT, said(Message.Kind.POSTBACK, "m_3")));
            ledger.record(new Entry.MessageEdited(CHAT, "m_3", "Better words"));
            ledger.record(new Entry.MessageAdded(CHAT, said(Message.Kind.MESSAGE, "m_4")));
            ledger.record(new Entry.MessageDeleted(CHAT, "m_4", AT.plusSeconds(5)));
            ledger.record(new Entry.ThreadOwned(CHAT, "777"));
            ledger.record(new Entry.GestureShown(CHAT, new Gesture("typing_on", AT)));
            ledger.record(new Entry.UploadSaved(new Upload("u1", "200", "image", "a.png", false, AT, null)));
            ledger.record(new Entry.UploadSent("u1", "300"));
            ledger.record(new Entry.AppModeSaved(new AppMode(true, Set.of("300"))));
            ledger.record(new Entry.TargetSaved(URI.create("http://localhost/webhook")));
            ledger.record(new Entry.WebhookPosted("w1", "lane", "{}"));
            ledger.record(new Entry.WebhookPosted("w2", "lane", "{}"));
            ledger.record(new Entry.WebhookPosted("w3", "lane", "{}"));
            ledger.record(new Entry.WebhookSettled("w1", true));
            ledger.record(new Entry.WebhookSettled("w2", false));
        }
        try (var again = Ledger.open(directory)) {
            assertThat(again.page("200")).contains(new Page("200", "Acme", "token", false, false, null));
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
                            sent.delivered(AT).read(AT.plusSeconds(1)).withReaction("❤"),
                            said(Message.Kind.POSTBACK, "m_3").edited("Better words"),
                            said(Message.Kind.MESSAGE, "m_4").deleted(AT.plusSeconds(5)));
            assertThat(chat.ownerAppId()).isEqualTo("777");
            assertThat(chat.gesture()).isEqualTo(new Gesture("typing_on", AT));
            assertThat(again.userToken("gone")).isEmpty();
            assertThat(again.userTokensOf("901")).containsExactly(grantedTo("stays", "901"));
            assertThat(again.upload("u1")).contains(new Upload("u1", "200", "image", "a.png", false, AT, "300"));
            assertThat(again.appMode()).isEqualTo(new AppMode(true, Set.of("300")));
        }
    }

    private static UserToken grantedTo(String token, String userId) {
        var grant = new UserToken.Grant(userId, List.of("email"), UserToken.Listing.PORTFOLIO, List.of("9"), 1);
        return new UserToken(token, AT, List.of("pages_messaging"), grant);
    }

    @Test
    void journalOfTheFirstReleaseIsStillRead() throws IOException {
        Files.writeString(journal(), """
            {"type":"page","page":{"id":"200","name":"Acme","token":"t","tokenValid":true,"listed":true}}
            {"type":"user-token","token":{"token":"user","expiresAt":"2026-11-22T12:00:00Z","scopes":["email"]}}
            {"type":"message","chat":{"pageId":"200","psid":"300"},"message":{"mid":"m_1","kind":"MESSAGE","text":"Hi",\
            "attachments":[{"type":"image","url":"https://x/y"}],"replyTo":null,"payload":null,"reaction":null,\
            "sending":null,"at":"2026-11-22T12:00:00Z","deliveredAt":null,"readAt":null}}
            """);
        try (var ledger = Ledger.open(directory)) {
            assertThat(ledger.page("200")).contains(new Page("200", "Acme", "t"));
            assertThat(ledger.userToken("user").orElseThrow().granted().pages()).isEqualTo(UserToken.Listing.ALL);
            assertThat(ledger.chat(CHAT).orElseThrow().messages().get(0).attachments())
                    .containsExactly(new Attachment("image", "https://x/y"));
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
