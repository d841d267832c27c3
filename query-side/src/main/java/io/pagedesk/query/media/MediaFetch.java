package io.pagedesk.query.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches files from addresses that others chose: only where that is allowed, following redirects under the same rules,
 * for no longer and no more than is configured.
 */
@Component
class MediaFetch implements DisposableBean {

    private static final int MOST_REDIRECTS = 3;
    private static final int BYTES_TO_RESET = 64 * 1024;

    private final MediaHosts hosts;
    private final MediaSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("media-deadlines-"));

    @Autowired
    MediaFetch(MediaHosts hosts, MediaSettings settings) {
        this(hosts, settings, SystemDefaultDnsResolver.INSTANCE);
    }

    MediaFetch(MediaHosts hosts, MediaSettings settings, DnsResolver names) {
        this.hosts = hosts;
        this.settings = settings;
        this.client = MediaClient.of(settings, new CheckedAddresses(names, hosts));
    }

    /**
     * Hands the file to the reader while it comes in.
     *
     * @throws FetchRefusedException it cannot or must not be fetched
     * @throws IOException it may be there another time
     */
    <T> T fetch(String address, FetchedFile.Reader<T> reader) throws IOException {
        Deadline deadline = new Deadline();
        Future<?> end =
                deadlines.schedule(deadline::pass, settings.fetchTimeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            URI next = FetchAnswer.address(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                Answer<T> answer = ask(next, reader, deadline);
                if (answer.file() != null) {
                    return answer.file();
                }
                next = Objects.requireNonNull(answer.redirect());
            }
            throw new FetchRefusedException(MediaFailure.TOO_MANY_REDIRECTS);
        } finally {
            end.cancel(false);
        }
    }

    /** Cancelled before it is closed, so that nothing is read that nobody wants. */
    private <T> Answer<T> ask(URI address, FetchedFile.Reader<T> reader, Deadline deadline) throws IOException {
        hosts.check(address);
        HttpGet request = new HttpGet(address);
        deadline.watch(request);
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            return FetchAnswer.isRedirect(response)
                    ? new Answer<>(null, FetchAnswer.redirect(address, response))
                    : new Answer<>(reader.read(file(address, response)), null);
        } finally {
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private FetchedFile file(URI address, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = FetchAnswer.file(response, settings.maxSize().toBytes());
        InputStream limited =
                new LimitedStream(entity.getContent(), settings.maxSize().toBytes());
        return new FetchedFile(
                FetchAnswer.name(address), entity.getContentType(), new BufferedInputStream(limited, BYTES_TO_RESET));
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private record Answer<T>(@Nullable T file, @Nullable URI redirect) {}
}
