package io.pagedesk.query.access;

import io.pagedesk.query.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * For what the query side writes: a browser sends the session's cookie by itself, whoever asked for the request, but only
 * a page of the desk can repeat the cookie {@value #COOKIE}, which the command side gives, in the header {@value
 * #HEADER}. Spring's own check spares whatever carries a token, one in a cookie too.
 */
final class CsrfCheck extends OncePerRequestFilter {

    private static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";

    private final ProblemResponse problems;

    CsrfCheck(ProblemResponse problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (restsOnTheCookie(request) && !repeatsTheToken(request)) {
            problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "Repeat the cookie " + COOKIE + " in the header " + HEADER + ".");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Who shows no login at all is told so by what follows. */
    private static boolean restsOnTheCookie(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && WebUtils.getCookie(request, SessionCookieResolver.COOKIE) != null;
    }

    private static boolean repeatsTheToken(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String header = request.getHeader(HEADER);
        return cookie != null
                && header != null
                && !header.isBlank()
                && MessageDigest.isEqual(bytes(cookie.getValue()), bytes(header));
    }

    private static byte[] bytes(@Nullable String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
