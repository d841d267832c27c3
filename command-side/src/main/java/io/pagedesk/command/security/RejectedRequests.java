package io.pagedesk.command.security;

import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.command.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Addresses that two readers could read differently, refused before anybody looks at them. */
@Component
class RejectedRequests implements RequestRejectedHandler {

    private final SecurityProblems problems;

    RejectedRequests(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(response, Problems.of(InvalidRequest.of("", "the address is not one of the desk's")));
    }
}
