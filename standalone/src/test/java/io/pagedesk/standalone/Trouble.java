package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A desk in front of which Messenger is about to misbehave, and a customer on a Page that may come to harm. */
final class Trouble {

    /** What the desk does under a misbehaviour. */
    record Case(MisbehaviourKind kind, String expected, Consumer<Trouble> check) {
        @Override
        public String toString() {
            return kind + ": " + expected;
        }
    }

    private final RunningDesk desk;
    private final MisbehaviourKind kind;
    private final String pageId;
    private final CustomerChat chat;

    Trouble(RunningDesk desk, MisbehaviourKind kind) {
        this.desk = desk;
        this.kind = kind;
        this.pageId = desk.newPage();
        this.chat = desk.newCustomerOf(pageId);
    }

    CustomerChat chat() {
        return chat;
    }

    /** Another person on the same Page. */
    CustomerChat another() {
        return desk.newCustomerOf(pageId);
    }

    /** Somebody on a Page that nothing happens to. */
    CustomerChat elsewhere() {
        return desk.newCustomer();
    }

    MovableClock clock() {
        return desk.clock();
    }

    Instant ago(Duration duration) {
        return desk.clock().instant().minus(duration);
    }

    /** The misbehaviour of this case, to be made more precise. */
    Misbehaviour misbehaviour() {
        return Misbehaviour.of(kind);
    }

    void begin() {
        begin(misbehaviour());
    }

    void once() {
        begin(misbehaviour().times(1));
    }

    void begin(Misbehaviour misbehaviour) {
        assertThat(misbehaviour.kind()).isEqualTo(kind);
        desk.messenger().begin(misbehaviour);
    }

    /** Besides it, another one goes wrong once. */
    void alsoOnce(MisbehaviourKind other) {
        desk.messenger().begin(Misbehaviour.of(other).times(1));
    }

    void end() {
        desk.messenger().behave();
    }

    JsonNode page() {
        return desk.admin().page(pageId);
    }

    /** What the customer's side and the desk's side show of the Page's words is the same, each once. */
    void assertSaidOnce(String... texts) {
        assertThat(chat.receivedTexts()).containsExactly(texts);
        assertThat(texts(chat.thread("AGENT"))).containsExactly(texts);
        assertThat(chat.thread("PAGE_INBOX")).isEmpty();
        assertThat(chat.tickets()).hasSize(1);
    }

    static List<String> texts(List<JsonNode> messages) {
        return messages.stream().map(it -> it.path("text").asString("")).toList();
    }
}
