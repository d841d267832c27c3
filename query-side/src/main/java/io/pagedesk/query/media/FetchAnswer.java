package io.pagedesk.query.media;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;

/** What a server's answer means for a file that is wanted. */
final class FetchAnswer {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(401, 403, 404, 410);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private FetchAnswer() {}

    static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw new FetchRefusedException(MediaFailure.ADDRESS_NOT_ALLOWED);
        }
    }

    static boolean isRedirect(ClassicHttpResponse response) {
        return REDIRECTS.contains(response.getCode());
    }

    static URI redirect(URI from, ClassicHttpResponse response) {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location == null) {
            throw new FetchRefusedException(MediaFailure.REFUSED);
        }
        return from.resolve(address(location.getValue()));
    }

    /** @throws IOException where the failure may pass */
    static HttpEntity file(ClassicHttpResponse response, long most) throws IOException {
        int status = response.getCode();
        if (status >= HttpStatus.SC_INTERNAL_SERVER_ERROR || PASSING.contains(status)) {
            throw new IOException("the server answered " + status);
        }
        if (status != HttpStatus.SC_OK || response.getEntity() == null) {
            throw new FetchRefusedException(GONE.contains(status) ? MediaFailure.GONE : MediaFailure.REFUSED);
        }
        if (response.getEntity().getContentLength() > most) {
            throw new FetchRefusedException(MediaFailure.TOO_LARGE);
        }
        return response.getEntity();
    }

    /** The last part of the address, which may be empty. */
    static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
