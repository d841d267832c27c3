package io.pagedesk.command.graph;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Meta is, and how long to wait for it.
 *
 * @param dialogUrl where Facebook Login is shown to a browser
 * @param readTimeout after which the outcome of a call counts as unknown
 * @param uploadTimeout the same for a call that carries a file
 */
@ConfigurationProperties("pagedesk.graph")
public record GraphProperties(
        @DefaultValue("https://graph.facebook.com") URI baseUrl,
        @DefaultValue("v26.0") String version,
        @DefaultValue("https://www.facebook.com") URI dialogUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("2m") Duration uploadTimeout) {}
