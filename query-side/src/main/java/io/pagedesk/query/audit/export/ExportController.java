package io.pagedesk.query.audit.export;

import io.pagedesk.eventstore.handover.ExportScope;
import io.pagedesk.query.audit.InstantParameter;
import io.pagedesk.query.audit.StreamedAnswer;
import io.pagedesk.query.audit.access.AuditAccess;
import io.pagedesk.query.problem.InvalidRequestException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All events of a time, a Page or a customer, one a line, in their order, and a manifest with their hash. */
@RestController
class ExportController {

    private final EventExport export;
    private final AuditAccess access;

    ExportController(EventExport export, AuditAccess access) {
        this.export = export;
        this.access = access;
    }

    @GetMapping("/api/audit/export")
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String customer,
            Principal asker,
            HttpServletResponse response)
            throws IOException {
        if (given(customer) != null && given(page) == null) {
            throw new InvalidRequestException("page", ExportScope.PAGE_IS_NEEDED);
        }
        ExportScope scope = new ExportScope(
                InstantParameter.parse(from, "from"), InstantParameter.parse(to, "to"), given(page), given(customer));
        access.record(asker.getName(), "export", scope.page(), scope.narrowedBy());
        StreamedAnswer.write(response, "application/x-ndjson", "events.ndjson", out -> export.write(scope, out));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
