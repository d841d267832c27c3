package io.pagedesk.command.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.ChatDesk;
import io.pagedesk.command.desk.Desk.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LabelsAndMentionsTest extends ChatDesk {

    @ParameterizedTest
    @CsvSource({
        "Late Parcel, late parcel",
        "'  late   PARCEL ', late parcel",
        "C#, c#",
        "Überweisung, überweisung",
        "u\u0308ber, über",
        "v1.2 (x), ",
        "a/b, ",
        "'   ', ",
        "../x, ",
        "-x, ",
    })
    void aLabelHasOneSpelling(String typed, String kept) {
        Answer answer = label("PUT", typed);

        if (kept == null) {
            assertThat(answer.status()).isEqualTo(400);
        } else {
            answer.hasStatus(200);
            assertThat(events("label-added"))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.get("label").stringValue()).isEqualTo(kept));
        }
    }

    @Test
    void aLabelIsNotLongerThanFortyCharacters() {
        label("PUT", "x".repeat(40)).hasStatus(200);
        assertThat(label("PUT", "x".repeat(41)).invalidFields()).containsExactly("label");
    }

    @Test
    void addingAndRemovingAnswerTheVersionAndMayBeRepeated() {
        long added = label("PUT", "late").hasStatus(200).body().get("version").longValue();

        assertThat(label("PUT", "Late").body().get("version").longValue()).isEqualTo(added);
        assertThat(label("DELETE", "LATE").body().get("version").longValue()).isEqualTo(added + 1);
        assertThat(label("DELETE", "late").body().get("version").longValue()).isEqualTo(added + 1);
        assertThat(events("label-added")).hasSize(1);
        assertThat(events("label-removed")).hasSize(1);
    }

    @Test
    void noTicketNoLabel() {
        desk().asAdmin("PUT", "/api/tickets/" + conversation + "-2/labels/late", null)
                .isProblem(404, "ticket-not-found");
        desk().asAdmin("PUT", "/api/tickets/nothing/labels/late", null).isProblem(404, "ticket-not-found");
        desk().asAdmin("POST", "/api/tickets/nothing/mentions/seen", null).isProblem(404, "ticket-not-found");
        desk().asNobody("PUT", ticket + "/labels/late", null).isProblem(401, "unauthenticated");
    }

    @Test
    void aNoteMentionsTheAgentsThatItNames() {
        String ada = agent("ada" + newId() + ".x");
        String bob = agent("bob" + newId());

        note("@" + ada.toUpperCase() + " and (@" + bob + "), please; not mail@" + bob + ", nor @nobody-" + newId()
                + ". @" + bob + ".");

        assertThat(mentions()).containsExactly(ada, bob);
    }

    @Test
    void whoeverLeftIsMentionedNoMore() {
        String gone = agent("gone" + newId());
        desk().asAdmin("PUT", "/api/admin/agents/" + gone, Map.of("active", false))
                .hasStatus(200);

        note("@" + gone + " knows");

        assertThat(mentions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "@@", "@ admin", "a@admin.example", "@.admin"})
    void notEveryAtIsAMention(String text) {
        note(text);

        assertThat(mentions()).isEmpty();
    }

    @Test
    void aMentionIsSeenByWhoeverIsMentioned() {
        note("for @admin");
        post("/mentions/seen", null).hasStatus(204);
        post("/mentions/seen", null).hasStatus(204);

        assertThat(events("mentions-seen"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("agent").stringValue()).isEqualTo("admin"));
    }

    private Answer label(String method, String label) {
        String path = URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
        return desk().asAdmin(method, ticket + "/labels/" + path, null);
    }

    private void note(String text) {
        post("/notes", Map.of("text", text)).hasStatus(201);
    }

    private List<String> mentions() {
        return events("note-added")
                .get(0)
                .get("mentions")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private String agent(String username) {
        desk().asAdmin(
                        "POST",
                        "/api/admin/agents",
                        Map.of(
                                "username",
                                username,
                                "name",
                                username,
                                "password",
                                "a long password",
                                "roles",
                                List.of("AGENT")))
                .hasStatus(201);
        return username;
    }
}
