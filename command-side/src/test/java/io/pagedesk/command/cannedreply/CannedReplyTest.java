package io.pagedesk.command.cannedreply;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.Desk.Answer;
import io.pagedesk.command.desk.RunningDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedReplyTest extends RunningDesk {

    private static final String PATH = "/api/admin/agents/canned-replies";

    private final String title = "Greeting " + UUID.randomUUID();

    @Test
    void aTextIsPreparedChangedAndWithdrawn() {
        String id = created(title, "Hello {{customer.firstName}},");

        put(id, title, "Hello {{ customer.firstName | there }}, this is {{agent.name}}.")
                .hasStatus(200);
        put(id, title, "Hello {{ customer.firstName | there }}, this is {{agent.name}}.")
                .hasStatus(200);
        delete(id).hasStatus(204);

        assertThat(events(id)).containsExactly("cannedreply.created", "cannedreply.changed", "cannedreply.deleted");
    }

    @Test
    void aTitleIsInUseOnceWhateverItsCase() {
        String id = created(title, "One.");
        String other = created(title + " again", "Two.");

        post(title.toUpperCase(), "Three.").isProblem(409, "title-taken");
        put(other, title, "Two.").isProblem(409, "title-taken");
        put(id, title.toUpperCase(), "One.").hasStatus(200);
        delete(id).hasStatus(204);
        post(title, "Three.").hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {{customer.lastName}}",
                "Hello {{}}",
                "Hello {{Customer.name}}",
                "Hello {{customer.name",
                "Hello customer.name}}",
                "{{customer.name|{{page.name}}}}",
                "{{x|y}}"
            })
    void anUnknownPlaceholderIsRefused(String text) {
        assertThat(post(title, text).invalidFields()).containsExactly("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{customer.firstName}} {{customer.name}} {{agent.name}} {{page.name}} {{ticket.id}}",
                "{{customer.firstName|}}",
                "{ not a placeholder } {}",
            })
    void knownPlaceholdersAreTaken(String text) {
        post(title, text).hasStatus(201);
    }

    @Test
    void everyInvalidFieldIsNamed() {
        assertThat(post(" ", "").invalidFields()).containsExactly("text", "title");
        assertThat(post("x".repeat(101), "x".repeat(2001)).invalidFields()).containsExactly("text", "title");
        assertThat(desk().asAdmin("POST", PATH, Map.of()).invalidFields()).containsExactly("text", "title");
        assertThat(desk().asAdmin("POST", PATH, "[]").invalidFields()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = created(title, "One.");
        delete(id).hasStatus(204);

        delete(id).isProblem(404, "canned-reply-not-found");
        put(id, title, "Two.").isProblem(404, "canned-reply-not-found");
        put("nothing", title, "Two.").isProblem(404, "canned-reply-not-found");
    }

    private String created(String named, String text) {
        return post(named, text).hasStatus(201).body().get("id").stringValue();
    }

    private Answer post(String named, String text) {
        return desk().asAdmin("POST", PATH, Map.of("title", named, "text", text));
    }

    private Answer put(String id, String named, String text) {
        return desk().asAdmin("PUT", PATH + "/" + id, Map.of("title", named, "text", text));
    }

    private Answer delete(String id) {
        return desk().asAdmin("DELETE", PATH + "/" + id, null);
    }

    private List<String> events(String id) {
        return jdbc.sql("SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ?"
                        + " ORDER BY sequence_number")
                .param("canned-reply:" + id)
                .query(String.class)
                .list();
    }
}
