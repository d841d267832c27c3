package io.pagedesk.eventstore.wrong;

import io.pagedesk.command.CommandSideConfiguration;

public record EventStoreThatKnowsASide(CommandSideConfiguration side) {}
