package io.pagedesk.query.wrong;

import io.pagedesk.command.CommandSideConfiguration;

public record QuerySideThatSendsCommands(CommandSideConfiguration other) {}
