package io.pagedesk.simulator.graph;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes the socket of a request that was marked so, before a byte of the answer was written. */
public final class BreakingValve extends ValveBase {

    private static final String MARK = BreakingValve.class.getName();

    public BreakingValve() {
        super(true);
    }

    static void breakConnectionOf(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(MARK) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("Broken on purpose"));
        }
    }
}
