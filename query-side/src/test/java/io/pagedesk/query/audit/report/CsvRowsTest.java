package io.pagedesk.query.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.compliance.CheckedReply.ReplyOutcome;
import io.pagedesk.query.audit.compliance.MetaAnswer;
import io.pagedesk.query.audit.compliance.Violation;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private final StringWriter out = new StringWriter();

    @Test
    void aRowStandsUnderItsNames() {
        CsvRows rows = new CsvRows(out);
        rows.begin();
        rows.row(by("grace"));
        rows.end();

        assertThat(out.toString())
                .isEqualTo(
                        "replyId,ticketId,pageId,agent,at,basis,tag,customerActAt,ageSeconds,outcome,error,compliant,"
                                + "violations\r\n"
                                + "r1,c1-1,104,grace,2026-11-20T12:00:00Z,HUMAN_AGENT,HUMAN_AGENT,2026-11-20T11:00:00Z,3600,"
                                + "REFUSED,\"refused-by-meta 10 2018278 \"\"no\"\", said Meta\",false,"
                                + "human-agent-too-late human-agent-not-by-a-person\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "|calc", "\tx"})
    void nothingIsRunByASpreadsheet(String agent) {
        new CsvRows(out).row(by(agent));
        new CsvRows(out).row(by("a=b"));

        assertThat(out.toString().split(",", -1)[3]).isEqualTo("'" + agent);
        assertThat(out.toString()).contains(",a=b,");
    }

    private static CheckedReply by(String agent) {
        return new CheckedReply(
                "r1",
                "c1-1",
                "104",
                agent,
                Instant.parse("2026-11-20T12:00:00Z"),
                ReplyBasis.HUMAN_AGENT,
                Instant.parse("2026-11-20T11:00:00Z"),
                3600L,
                ReplyOutcome.REFUSED,
                new MetaAnswer("refused-by-meta", RefusedBy.META, 10, 2018278, "\"no\", said Meta", null),
                false,
                List.of(Violation.HUMAN_AGENT_TOO_LATE, Violation.HUMAN_AGENT_NOT_BY_A_PERSON),
                List.of());
    }
}
