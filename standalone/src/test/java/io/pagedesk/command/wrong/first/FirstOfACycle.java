package io.pagedesk.command.wrong.first;

import io.pagedesk.command.wrong.second.SecondOfACycle;
import org.jspecify.annotations.Nullable;

public record FirstOfACycle(@Nullable SecondOfACycle second) {}
