package io.pagedesk.command.security;

import io.pagedesk.command.problem.Problems;
import io.pagedesk.command.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what says that it is larger than any body of the API is, before it is read. A body that does not say its length
 * ends at the same limit while it is read as JSON ({@code spring.jackson.factory.constraints}). Webhooks and uploads have
 * limits of their own.
 */
@Component
@Order(0)
class BodyLimit extends OncePerRequestFilter {

    static final long LARGEST = 256 * 1024;

    private static final Refusal TOO_LARGE = Refusal.of(
            HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "A request has at most " + LARGEST + " bytes.");

    private final SecurityProblems problems;

    BodyLimit(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        boolean file = type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        return file || CommandPaths.HOOKS.matches(request) || !CommandPaths.ALL.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            problems.write(response, Problems.of(TOO_LARGE));
        } else {
            chain.doFilter(request, response);
        }
    }
}
