package io.pagedesk.query.media;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the client, which connects to the addresses that it gets from here and to no others: a name cannot
 * mean another address by the time of the connection. One private address among public ones spoils them all.
 */
final class CheckedAddresses implements DnsResolver {

    private final DnsResolver names;
    private final MediaHosts hosts;

    CheckedAddresses(DnsResolver names, MediaHosts hosts) {
        this.names = names;
        this.hosts = hosts;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!hosts.isOwn(host)) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new FetchRefusedException(MediaFailure.ADDRESS_NOT_ALLOWED);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
