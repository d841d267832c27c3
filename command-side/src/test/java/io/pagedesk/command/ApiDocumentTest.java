package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.RunningDesk;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest extends RunningDesk {

    @Test
    void theOpenApiDocumentNamesWhatIsServed() {
        JsonNode paths = desk().asNobody("GET", "/v3/api-docs", null)
                .hasStatus(200)
                .body()
                .get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/session",
                        "/api/admin/apps",
                        "/api/admin/apps/{appId}/test-mode",
                        "/api/admin/pages",
                        "/api/admin/pages/{pageId}",
                        "/api/admin/agents",
                        "/api/admin/agents/{username}",
                        "/api/tickets/{ticketId}/replies",
                        "/api/tickets/{ticketId}/replies/{replyId}/retry",
                        "/api/tickets/{ticketId}/replies/{replyId}/withdraw",
                        "/api/tickets/{ticketId}/replies/{replyId}/mark-sent",
                        "/api/tickets/{ticketId}/attachments",
                        "/api/tickets/{ticketId}/typing",
                        "/api/tickets/{ticketId}/seen",
                        "/api/tickets/{ticketId}/labels/{label}",
                        "/api/tickets/{ticketId}/mentions/seen",
                        "/api/admin/agents/canned-replies",
                        "/api/admin/agents/canned-replies/{cannedReplyId}",
                        "/api/uploads/{uploadId}",
                        "/.well-known/jwks.json");
        assertThat(paths.at("/~1api~1tickets~1{ticketId}~1attachments/post/requestBody/content")
                        .propertyNames())
                .containsExactly("multipart/form-data");
        assertThat(paths.get("/api/session").propertyNames()).containsExactlyInAnyOrder("get", "post", "delete");
    }
}
