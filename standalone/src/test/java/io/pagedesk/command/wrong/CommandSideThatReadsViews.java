package io.pagedesk.command.wrong;

import io.pagedesk.query.QuerySideConfiguration;

public record CommandSideThatReadsViews(QuerySideConfiguration other) {}
