package io.pagedesk.query.audit.report;

import io.pagedesk.query.audit.compliance.CheckedReply;

/** Takes the rows of a report as they are made. */
interface ReportRows {

    void begin();

    void row(CheckedReply reply);

    void end();
}
