package io.pagedesk.query.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.audit.compliance.CheckedReply;
import io.pagedesk.query.audit.compliance.CheckedReply.ReplyOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyReportTest {

    private static final int MANY = 200_000;
    private static final ReportQuery EVERYTHING = new ReportQuery(null, null, null, null);

    /** Each row is out before the events of the next conversations are read: nothing waits for the end. */
    @Test
    void aRowIsWrittenAsSoonAsItsEventIsReached() {
        EndlessDesk desk = new EndlessDesk(MANY);
        int[] rows = {0};

        new ReplyReport(desk).write(EVERYTHING, new Rows() {
            @Override
            public void row(CheckedReply reply) {
                rows[0]++;
                assertThat(desk.walked()).isLessThanOrEqualTo(5 * (rows[0] + 100));
            }
        });

        assertThat(rows[0]).isEqualTo(MANY);
    }

    @Test
    void whatIsRememberedDoesNotGrowWithTheRows() {
        CheckedConversations conversations = new CheckedConversations(new EndlessDesk(MANY), 1_000);

        for (int n = 0; n < 20_000; n++) {
            assertThat(conversations.replyAt("c" + n, 3)).isNotNull();
            assertThat(conversations.remembered()).isLessThanOrEqualTo(1_000);
        }
        assertThat(conversations.replyAt("c1", 3)).isNotNull();
        assertThat(conversations.replyAt("c1", 2)).isNull();
    }

    @Test
    void aRunningCheckGoesOnWhereItStoppedAndBeginsAnewWhereItWentTooFar() {
        RunningChecks checks = new RunningChecks(new EndlessDesk(10), 2);

        assertThat(checks.upTo("c1", 2).replies()).isEmpty();
        assertThat(checks.upTo("c1", 3).reply("r-c1").orElseThrow().outcome()).isEqualTo(ReplyOutcome.UNCERTAIN);
        assertThat(checks.upTo("c1", 4).reply("r-c1").orElseThrow().outcome()).isEqualTo(ReplyOutcome.SENT);
        assertThat(checks.upTo("c1", 4).reply("r-c1").orElseThrow().compliant()).isTrue();
        assertThat(checks.upTo("c1", 3).reply("r-c1").orElseThrow().outcome()).isEqualTo(ReplyOutcome.UNCERTAIN);
        checks.upTo("c2", 4);
        checks.upTo("c3", 4);
        assertThat(checks.upTo("c1", 4).replies()).hasSize(1);
    }

    @Test
    void onlyWhatIsAskedForIsInIt() {
        EndlessDesk desk = new EndlessDesk(10);

        assertThat(rows(desk, new ReportQuery(EndlessDesk.NOON, EndlessDesk.NOON.plusMillis(1), "page-1", "grace")))
                .hasSize(10);
        assertThat(rows(desk, new ReportQuery(EndlessDesk.NOON.plusMillis(1), null, null, null)))
                .isEmpty();
        assertThat(rows(desk, new ReportQuery(null, EndlessDesk.NOON, null, null)))
                .isEmpty();
        assertThat(rows(desk, new ReportQuery(null, null, "page-2", null))).isEmpty();
        assertThat(rows(desk, new ReportQuery(null, null, null, "ada"))).isEmpty();
    }

    private static List<CheckedReply> rows(EndlessDesk desk, ReportQuery query) {
        List<CheckedReply> rows = new ArrayList<>();
        new ReplyReport(desk).write(query, new Rows() {
            @Override
            public void row(CheckedReply reply) {
                rows.add(reply);
            }
        });
        return rows;
    }

    private abstract static class Rows implements ReportRows {

        @Override
        public void begin() {}

        @Override
        public void end() {}
    }
}
