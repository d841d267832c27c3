package io.pagedesk.query.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where attachments may come from, by {@code pagedesk.media.hosts}. */
@Component
class MediaHosts {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<String> names;
    private final Set<String> own;
    private final Set<String> ownHosts;

    MediaHosts(MediaSettings settings) {
        List<String> entries = settings.hosts().stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<URI> origins = entries.stream()
                .filter(MediaHosts::isOrigin)
                .map(MediaHosts::parsed)
                .toList();
        this.names = entries.stream().filter(entry -> !isOrigin(entry)).toList();
        this.own = origins.stream().map(MediaHosts::origin).collect(Collectors.toSet());
        this.ownHosts = origins.stream().map(URI::getHost).collect(Collectors.toSet());
    }

    /**
     * The host's address is checked when it is known.
     *
     * @throws FetchRefusedException for an address that nothing is fetched from
     */
    void check(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null || !isAllowed(address)) {
            throw new FetchRefusedException(MediaFailure.ADDRESS_NOT_ALLOWED);
        }
    }

    /** A server of one's own may be in a private network. */
    boolean isOwn(String host) {
        return ownHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private boolean isAllowed(URI address) {
        if (own.contains(origin(address))) {
            return true;
        }
        boolean anywhere = names.isEmpty() && own.isEmpty();
        return "https".equalsIgnoreCase(address.getScheme())
                && port(address) == HTTPS
                && (anywhere || isNamed(address.getHost().toLowerCase(Locale.ROOT)));
    }

    private boolean isNamed(String host) {
        return names.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static boolean isOrigin(String entry) {
        return entry.contains("://");
    }

    private static URI parsed(String entry) {
        try {
            URI origin = new URI(entry);
            if (origin.getHost() != null && List.of("http", "https").contains(origin.getScheme())) {
                return origin;
            }
        } catch (URISyntaxException unreadable) {
            throw unknown(entry);
        }
        throw unknown(entry);
    }

    private static IllegalArgumentException unknown(String entry) {
        return new IllegalArgumentException("pagedesk.media.hosts: neither a name nor http://name:port: " + entry);
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getHost()).toLowerCase(Locale.ROOT) + ":" + port(address);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }
}
