package io.pagedesk.query.mention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mentions, the latest first; {@code unseen} counts those of all pages. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MentionPage(List<MentionView> items, @Nullable String next, long unseen) {}
