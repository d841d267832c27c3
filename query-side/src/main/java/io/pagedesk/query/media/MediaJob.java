package io.pagedesk.query.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment to be copied.
 *
 * @param id {@link MediaId}
 * @param url where Meta has it
 * @param title of a file, where Meta gives one
 * @param cameAt since when it is wanted
 * @param attempt counts from 1; the attempt owns what it stores
 */
record MediaJob(
        String id, String messageId, String url, @Nullable String title, Instant cameAt, int attempt) {}
