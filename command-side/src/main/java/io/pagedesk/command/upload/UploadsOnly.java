package io.pagedesk.command.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StreamUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Reads multipart bodies where files are uploaded, and leaves those of every other path alone. */
final class UploadsOnly extends StandardServletMultipartResolver {

    static final String PATH = "/api/tickets/{ticketId}/attachments";

    private static final RequestMatcher UPLOAD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH);
    private static final int READ_PAST_THE_LIMIT = 4;

    private final long largestRequest;

    UploadsOnly(long largestRequest) {
        this.largestRequest = largestRequest;
        setResolveLazily(true);
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return UPLOAD.matches(request) && super.isMultipart(request);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) throws MultipartException {
        if (request.getContentLengthLong() > largestRequest) {
            readAway(request);
            throw new MaxUploadSizeExceededException(largestRequest);
        }
        return super.resolveMultipart(request);
    }

    /** Whoever is still sending cannot read an answer; what is far too large is cut off all the same. */
    private void readAway(HttpServletRequest request) {
        try {
            StreamUtils.copyRange(
                    request.getInputStream(), OutputStream.nullOutputStream(), 0, READ_PAST_THE_LIMIT * largestRequest);
        } catch (IOException e) {
            throw new MultipartException("The upload broke off", e);
        }
    }
}
