package io.pagedesk.command.wrong.second;

import io.pagedesk.command.wrong.first.FirstOfACycle;
import org.jspecify.annotations.Nullable;

public record SecondOfACycle(@Nullable FirstOfACycle first) {}
