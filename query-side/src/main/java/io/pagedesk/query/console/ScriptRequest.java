package io.pagedesk.query.console;

import jakarta.servlet.http.HttpServletRequest;

/** What a script of a page asks for, in place of the browser going to a page. */
final class ScriptRequest {

    private static final String BY_HTMX = "HX-Request";
    private static final String BY_SCRIPT = "X-Requested-With";

    private ScriptRequest() {}

    static boolean is(HttpServletRequest request) {
        return request.getHeader(BY_HTMX) != null || request.getHeader(BY_SCRIPT) != null;
    }
}
