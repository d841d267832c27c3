package io.pagedesk.command;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the desk stands.
 *
 * @param publicUrl the address under which Meta and the agents' browsers reach the desk
 */
@ConfigurationProperties("pagedesk")
public record DeskProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    /** The public address of a path of the desk, {@code path} with its leading slash. */
    public String addressOf(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** Whether browsers reach the desk by https, so that cookies may be kept to it. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
