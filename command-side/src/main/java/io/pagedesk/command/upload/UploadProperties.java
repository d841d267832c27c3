package io.pagedesk.command.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code pagedesk.uploads}: the files that agents send.
 *
 * @param maxSize of one file; Meta takes up to 25 MB
 * @param keepUnused how long a file waits for a reply that sends it
 * @param keepSent how long a file that was sent can still be shown, at the least
 */
@ConfigurationProperties("pagedesk.uploads")
record UploadProperties(
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("1d") Duration keepUnused,
        @DefaultValue("30d") Duration keepSent) {}
