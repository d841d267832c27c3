package io.pagedesk.command.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which requests belong to the command side; a gateway in front of both sides sends it exactly these. */
final class CommandPaths {

    static final String SESSION = "/api/session";
    static final String METHODS = "/api/session/methods";
    static final String SESSIONS = "/api/session/**";
    static final String JWKS = "/.well-known/jwks.json";
    static final String WEBHOOKS = "/webhooks/**";
    static final String FACEBOOK_CONNECT = "/oauth/facebook/connect";
    static final String FACEBOOK_CALLBACK = "/oauth/facebook/callback";
    static final String DELETION_STATUS = "/data-deletion/{confirmationCode}";
    static final String TICKETS = "/api/tickets/**";
    static final String UPLOADS = "/api/uploads/**";
    static final String[] OWN_SESSIONS = {"/api/session/password", "/api/session/sessions/**"};
    static final String[] ADMINISTRATION = {
        "/api/admin/apps/**", "/api/admin/pages/**", "/api/admin/agents/**", "/api/admin/parked/**"
    };

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    /** What nobody needs to sign in for. */
    static final RequestMatcher OPEN = anyOf(
            path(WEBHOOKS),
            path(JWKS),
            path(FACEBOOK_CALLBACK),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, DELETION_STATUS),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SESSION),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, METHODS));

    /** What Meta calls, with a limit of its own. */
    static final RequestMatcher HOOKS = path(WEBHOOKS);

    /** Everything of the command side. */
    static final RequestMatcher ALL = anyOf(
            path(WEBHOOKS),
            path("/oauth/**"),
            path("/.well-known/**"),
            path(SESSIONS),
            path("/data-deletion/**"),
            path(UPLOADS),
            anyOf(Stream.of(ADMINISTRATION).map(CommandPaths::path).toArray(RequestMatcher[]::new)),
            CommandPaths::writesTicket);

    private static final RequestMatcher TICKET = path(TICKETS);

    private CommandPaths() {}

    private static boolean writesTicket(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && TICKET.matches(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }
}
