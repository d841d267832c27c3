package io.pagedesk.query.access;

import io.pagedesk.query.problem.ProblemResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What somebody is told who may not ask: 401 without a login, 403 without the role, 503 while nobody can tell. */
@Component
class AccessProblems implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(AccessProblems.class);

    private final ProblemResponse problems;

    AccessProblems(ProblemResponse problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid login is needed.");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            log.warn("logins cannot be checked: {}", failure.toString());
            problems.write(
                    response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Logins cannot be checked at the moment.");
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        problems.write(response, HttpStatus.FORBIDDEN, "forbidden", "This login does not have the role for it.");
    }
}
