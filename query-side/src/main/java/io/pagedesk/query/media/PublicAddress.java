package io.pagedesk.query.media;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Tells addresses of the public Internet from all others: this machine's, those of private and shared networks, those
 * that stand for others, and those that nobody may have. IPv4 addresses within IPv6 ones are IPv4 addresses to Java.
 */
final class PublicAddress {

    /** IANA's registry of IPv4 addresses for special purposes, multicast and the reserved rest. */
    private static final List<IpAddressMatcher> SPECIAL_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** The only IPv6 addresses that are routed to hosts; what is outside is local, translated or unassigned. */
    private static final List<IpAddressMatcher> GLOBAL_V6 = networks("2000::/3");

    /** Of these: tunnels to IPv4 addresses, protocols and documentation. */
    private static final List<IpAddressMatcher> SPECIAL_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isLinkLocalAddress() || address.isSiteLocalAddress()) {
            return false;
        }
        String literal = address.getHostAddress();
        return address.getAddress().length == 4
                ? !isIn(SPECIAL_V4, literal)
                : isIn(GLOBAL_V6, literal) && !isIn(SPECIAL_V6, literal);
    }

    private static boolean isIn(List<IpAddressMatcher> networks, String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static List<IpAddressMatcher> networks(String... networks) {
        return Stream.of(networks).map(IpAddressMatcher::new).toList();
    }
}
