package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A program that works at the desk with a token of its own. */
@ExtendWith(DeskExtension.class)
class ProgramIT {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final RunningDesk desk;

    ProgramIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void bothSidesTakeItsTokenAndRefuseItWithinFiveSecondsOnceItIsRevoked() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Is it there?");
        String name = "crm-" + UUID.randomUUID().toString().substring(0, 8);
        JsonNode created = desk.admin()
                .call("POST", "/api/admin/agents/tokens", Map.of("name", name, "role", "AGENT"))
                .json();
        DeskClient program = desk.nobody();
        program.use(created.path("token").asString());

        await().atMost(WITHIN)
                .untilAsserted(
                        () -> assertThat(program.get(chat.path()).status()).isEqualTo(200));
        assertThat(program.reply(chat.ticketId(), Map.of("text", "It is.")).status())
                .isEqualTo(202);
        assertThat(program.get("/api/admin/projections").status()).isEqualTo(403);

        assertThat(desk.admin()
                        .call(
                                "DELETE",
                                "/api/admin/agents/tokens/"
                                        + created.path("tokenId").asString(),
                                Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(program.reply(chat.ticketId(), Map.of("text", "And again.")).status())
                .isEqualTo(401);
        await().atMost(WITHIN)
                .untilAsserted(
                        () -> assertThat(program.get(chat.path()).status()).isEqualTo(401));
    }

    @Test
    void withoutAnIssuerTheLoginPageOffersPasswordsAlone() {
        JsonNode methods = desk.nobody().get("/api/session/methods").json();

        assertThat(methods.path("password").asBoolean()).isTrue();
        assertThat(methods.path("oidc").isNull()).isTrue();
        assertThat(desk.nobody().get("/api/session/oidc/start/company").status())
                .isEqualTo(401);
    }
}
