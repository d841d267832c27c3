package io.pagedesk.query.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is sent while it is made. Where its making fails, the transfer breaks off without its proper end: what
 * came can never be taken for all.
 */
public final class StreamedAnswer {

    private StreamedAnswer() {}

    public static void write(
            HttpServletResponse response, String contentType, String fileName, Consumer<Writer> content)
            throws IOException {
        response.setContentType(contentType + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try {
            content.accept(out);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IllegalStateException("an answer broke off", e);
            }
            response.reset();
            throw e;
        }
        out.flush();
    }
}
