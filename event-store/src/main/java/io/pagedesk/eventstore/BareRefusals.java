package io.pagedesk.eventstore;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat itself refuses, since it is no HTTP that the desk could look at: said as every refusal is, in place of
 * Tomcat's own page. Tomcat makes it by its name.
 */
public final class BareRefusals extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_SERVER = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer body = response.getReporter();
            if (body != null) {
                body.write("{\"status\":" + status + ",\"code\":\"" + code(status) + "\"}");
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody waits for the answer", gone);
        }
    }

    private static String code(int status) {
        return status < FIRST_OF_SERVER ? "invalid-request" : "unavailable";
    }
}
