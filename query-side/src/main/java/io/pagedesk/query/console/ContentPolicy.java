package io.pagedesk.query.console;

import org.springframework.stereotype.Component;

/**
 * What pages may load and run: the desk's own files, and nothing that is written into a page. Pictures, sound and film of
 * customers may come from Meta's hosts, which are many and change; they are told no referrer.
 */
@Component
class ContentPolicy {

    String directives() {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' https: data: blob:",
                "media-src 'self' https:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
