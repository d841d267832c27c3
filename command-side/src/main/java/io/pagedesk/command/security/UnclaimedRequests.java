package io.pagedesk.command.security;

import io.pagedesk.command.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Requests under the command side's paths that no controller takes: an unknown path, a wrong method or media type. No
 * advice for the side's controllers sees these, and an advice for all would reach into the other side.
 */
@Component
class UnclaimedRequests implements HandlerExceptionResolver, Ordered {

    private final SecurityProblems problems;

    UnclaimedRequests(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler instanceof HandlerMethod
                || !(failure instanceof ErrorResponse refused)
                || !CommandPaths.ALL.matches(request)) {
            return null;
        }
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            problems.write(
                    response,
                    Problems.of(refused.getStatusCode(), refused.getBody().getDetail()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
