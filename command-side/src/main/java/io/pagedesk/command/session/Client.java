package io.pagedesk.command.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What is remembered of where a session was opened: enough to recognise one's own, and no address of anybody.
 *
 * @param addressKind LOCAL, PRIVATE or PUBLIC
 */
record Client(@Nullable String addressKind, @Nullable String userAgent) {

    private static final int LONGEST_USER_AGENT = 200;

    static Client of(HttpServletRequest request) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Client(
                kindOf(request.getRemoteAddr()),
                userAgent == null ? null : userAgent.substring(0, Math.min(LONGEST_USER_AGENT, userAgent.length())));
    }

    private static @Nullable String kindOf(String address) {
        if (!address.matches("[0-9a-fA-F:.%]+")) {
            return null;
        }
        try {
            InetAddress literal = InetAddress.getByName(address);
            return literal.isLoopbackAddress() ? "LOCAL" : isPrivate(literal) ? "PRIVATE" : "PUBLIC";
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }
}
