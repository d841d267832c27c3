package io.pagedesk.query.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Where the desk stands.
 *
 * @param publicUrl the address under which browsers reach it
 */
@ConfigurationProperties("pagedesk")
public record DeskUrl(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /**
     * Tells browsers to come by https alone, where they reach the desk so. The public address tells: a proxy in front may
     * end TLS, and the request shows nothing of it.
     */
    public HttpSecurity byHttpsAlone(HttpSecurity http) {
        return http.headers(headers -> headers.httpStrictTransportSecurity(
                hsts -> hsts.includeSubDomains(false).requestMatcher(request -> secure())));
    }

    private boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
