package io.pagedesk.query.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the desk stands.
 *
 * @param publicUrl the address under which browsers reach it
 */
@ConfigurationProperties("pagedesk")
record DeskUrl(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** Whether browsers may be told to come by https alone. */
    boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
