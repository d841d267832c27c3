package io.pagedesk.query.audit.report;

import io.pagedesk.query.audit.InstantParameter;
import io.pagedesk.query.audit.StreamedAnswer;
import io.pagedesk.query.audit.access.AuditAccess;
import io.pagedesk.query.paging.Cursor;
import io.pagedesk.query.paging.Limit;
import io.pagedesk.query.paging.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The compliance report, written as it is made. */
@RestController
class ReportController {

    private final ReplyReport report;
    private final Violations violations;
    private final AuditAccess access;
    private final JsonMapper json;

    ReportController(ReplyReport report, Violations violations, AuditAccess access, JsonMapper json) {
        this.report = report;
        this.violations = violations;
        this.access = access;
        this.json = json;
    }

    @GetMapping("/api/audit/replies")
    void replies(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String format,
            Principal asker,
            HttpServletResponse response)
            throws IOException {
        ReportFormat wanted = ReportFormat.named(format);
        ReportQuery query = new ReportQuery(
                InstantParameter.parse(from, "from"), InstantParameter.parse(to, "to"), given(page), given(agent));
        access.record(asker.getName(), "replies", query.page(), query.narrowedBy());
        StreamedAnswer.write(
                response,
                wanted.contentType(),
                "replies." + wanted.extension(),
                out -> report.write(query, wanted.rows(out, json)));
    }

    /** What is not compliant in it, as far as the projection has come. */
    @GetMapping("/api/audit/violations")
    Page<ViolationRow> violations(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Principal asker) {
        Cursor after = Cursor.parse(cursor, Violations.LIST);
        int wanted = Limit.parse(limit);
        access.record(asker.getName(), "violations", null, null);
        return violations.find(after, wanted);
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
