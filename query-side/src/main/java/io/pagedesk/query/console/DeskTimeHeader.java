package io.pagedesk.query.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells pages the desk's time with every piece they ask for: windows end by it, not by the clock of the browser. */
@Component
class DeskTimeHeader extends OncePerRequestFilter {

    private static final String NAME = "X-Pagedesk-Time";

    private final Clock clock;

    DeskTimeHeader(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(NAME, clock.instant().toString());
        chain.doFilter(request, response);
    }
}
