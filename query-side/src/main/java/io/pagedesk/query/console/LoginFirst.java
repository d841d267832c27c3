package io.pagedesk.query.console;

import io.pagedesk.query.problem.ProblemResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends a browser without a login to the login page; a script of a page gets a problem, and keeps what was typed. */
@Component
class LoginFirst implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final ProblemResponse problems;

    LoginFirst(ProblemResponse problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (ScriptRequest.is(request)) {
            problems.write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid login is needed.");
        } else {
            response.sendRedirect("/login?next=" + URLEncoder.encode(path(request), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (ScriptRequest.is(request)) {
            problems.write(response, HttpStatus.FORBIDDEN, "forbidden", "This login does not have the role for it.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
