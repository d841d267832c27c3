package io.pagedesk.command.facebook;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The way back to the console, which shows how the login ended. Its address holds nothing that came from outside. */
final class BackToConsole {

    private static final String PAGES = "/admin/channels/messenger/pages";
    private static final String HTML = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="color-scheme" content="light dark">
          <meta http-equiv="refresh" content="0;url=%1$s">
          <title>Pagedesk</title>
        </head>
        <body><p><a href="%1$s">Back to the Pages</a></p></body>
        </html>
        """;

    private BackToConsole() {}

    /** {@code appId}: of the login that began here; null where none is known. */
    static ResponseEntity<String> with(
            LoginOutcome outcome, @Nullable String appId, String removedCookie, boolean fromElsewhere) {
        UriComponentsBuilder console = UriComponentsBuilder.fromPath(PAGES).queryParam("connect", outcome.word());
        if (appId != null) {
            console.queryParam("app", appId);
        }
        String address = console.encode().toUriString();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(fromElsewhere ? HttpStatus.OK : HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, removedCookie);
        return fromElsewhere
                ? answer.contentType(MediaType.TEXT_HTML).body(HTML.formatted(HtmlUtils.htmlEscape(address)))
                : answer.header(HttpHeaders.LOCATION, address).build();
    }

    /**
     * A browser that another site sent here keeps back the session's cookie for as long as it is redirected. A page of
     * the desk's own, which goes on by itself, ends that.
     */
    static boolean isFromElsewhere(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
