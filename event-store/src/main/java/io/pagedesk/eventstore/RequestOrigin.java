package io.pagedesk.eventstore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a correlation id, that of header {@code X-Correlation-Id} where it is harmless, and answers with
 * it. Before the security filters, so that their refusals carry it too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestOrigin extends OncePerRequestFilter {

    private static final String HEADER = "X-Correlation-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(LogOrigin.CORRELATION_ID, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LogOrigin.CORRELATION_ID);
        }
    }

    private static String idOf(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
