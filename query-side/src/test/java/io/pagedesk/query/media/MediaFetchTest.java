package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFetchTest {

    private final FileServer server = new FileServer();
    private final List<MediaFetch> started = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (MediaFetch fetch : started) {
            fetch.destroy();
        }
        server.close();
    }

    @Test
    void aFileComesWithItsNameAndWhatTheServerCallsIt() throws IOException {
        String address = server.serves("/v/t1/photo.png", "image/png", FileServer.picture(100)) + "?oe=1";

        String told = fetchOfServer().fetch(address, file -> file.name() + " " + file.declaredType());
        assertThat(told).isEqualTo("photo.png image/png");
        assertThat(read(fetchOfServer(), address)).isEqualTo(FileServer.picture(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a",
                "https://localhost/a",
                "https://[::1]/a",
                "https://[::ffff:127.0.0.1]/a",
                "https://[::ffff:7f00:1]/a",
                "https://2130706433/a",
                "https://0.0.0.0/a",
                "https://10.1.2.3/a",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/a",
                "https://100.64.0.1/a"
            })
    void whatIsNotPublicIsRefusedBeforeAnythingIsSaidToIt(String address) {
        assertRefused(MediaFailure.ADDRESS_NOT_ALLOWED, fetch(), address);
    }

    @Test
    void thisMachineIsRefusedUnlessItsServerIsListed() throws IOException {
        String address = server.serves("/a.png", "image/png", FileServer.PNG);

        assertRefused(MediaFailure.ADDRESS_NOT_ALLOWED, fetch(), address);
        assertRefused(MediaFailure.ADDRESS_NOT_ALLOWED, fetch("hosts=127.0.0.1"), address);
        assertThat(server.requests).hasValue(0);
        assertThat(read(fetchOfServer(), address)).isEqualTo(FileServer.PNG);
    }

    @Test
    void aNameThatMeansAPrivateAddressIsRefusedEvenBesidePublicOnes() {
        MediaFetch rebinding = with(host -> addresses("8.8.8.8", "10.0.0.1"), "fetch-timeout=5s");

        assertRefused(MediaFailure.ADDRESS_NOT_ALLOWED, rebinding, "https://cdn.example/a.png");
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedAndTheNameIsAskedForOnce() throws IOException {
        server.serves("/a.png", "image/png", FileServer.PNG);
        List<String> asked = new ArrayList<>();
        String origin = "http://cdn.example:" + server.port();
        MediaFetch fetch = with(
                host -> {
                    asked.add(host);
                    return addresses("127.0.0.1");
                },
                "hosts=" + origin);

        assertThat(read(fetch, origin + "/a.png")).isEqualTo(FileServer.PNG);
        assertThat(asked).containsExactly("cdn.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/admin",
                "http://169.254.169.254/latest/meta-data/",
                "//10.0.0.1/",
                "http://127.0.0.1:1/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "http://[::1]/",
                "::not an address::"
            })
    void aRedirectToWhereNothingIsFetchedFromIsRefused(String elsewhere) {
        String address = server.redirects("/a.png", elsewhere);

        assertRefused(MediaFailure.ADDRESS_NOT_ALLOWED, fetchOfServer(), address);
        assertThat(server.requests).hasValue(1);
    }

    @Test
    void threeRedirectsAreFollowedAndAFourthIsNot() throws IOException {
        server.serves("/0", "image/png", FileServer.PNG);
        for (int hops = 1; hops <= 4; hops++) {
            server.redirects("/r" + hops, hops == 1 ? "/0" : "r" + (hops - 1));
        }

        assertThat(read(fetchOfServer(), server.origin() + "/r3")).isEqualTo(FileServer.PNG);
        assertRefused(MediaFailure.TOO_MANY_REDIRECTS, fetchOfServer(), server.origin() + "/r4");
    }

    @ParameterizedTest
    @CsvSource({"401, GONE", "403, GONE", "404, GONE", "410, GONE", "400, REFUSED", "206, REFUSED", "204, REFUSED"})
    void whatWillNotChangeIsFinal(int status, MediaFailure failure) {
        assertRefused(failure, fetchOfServer(), server.status("/a", status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatMayPassIsNotFinal(int status) {
        assertFailsForNow(fetchOfServer(), server.status("/a", status));
    }

    @Test
    void aServerThatIsNotThereMayBeThereLater() {
        String address = server.origin() + "/a.png";
        MediaFetch fetch = fetchOfServer();
        server.close();

        assertFailsForNow(fetch, address);
    }

    @Test
    void aNameThatIsUnknownMayBeKnownLater() {
        assertFailsForNow(
                with(host -> {
                    throw new UnknownHostException(host);
                }),
                "https://cdn.example/a");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() {
        String address = server.serves("/a.png", "image/png", FileServer.picture(2_000));

        assertRefused(MediaFailure.TOO_LARGE, fetchOfServer("max-size=1999B"), address);
    }

    @Test
    void aFileThatDoesNotSayIsCountedWhileItIsRead() throws IOException {
        String address = server.answers("/a.png", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(FileServer.picture(2_000));
            }
        });

        assertRefused(MediaFailure.TOO_LARGE, fetchOfServer("max-size=1999B"), address);
        assertThat(read(fetchOfServer("max-size=2000B"), address)).hasSize(2_000);
    }

    @Test
    void aFileThatBreaksOffMayComeWholeAnotherTime() {
        String address = server.answers("/a.png", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(FileServer.picture(500));
            exchange.getResponseBody().flush();
        });

        assertFailsForNow(fetchOfServer(), address);
    }

    @Test
    void aServerThatIsSilentIsLeft() {
        String address = server.answers("/a.png", exchange -> pause(20_000));

        long from = System.nanoTime();
        assertFailsForNow(fetchOfServer("read-timeout=200ms"), address);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aServerThatKeepsDrippingIsLeftWhenTheTimeIsOver() {
        String address = server.answers("/a.png", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write(FileServer.PNG[i % FileServer.PNG.length]);
                exchange.getResponseBody().flush();
                pause(50);
            }
        });

        long from = System.nanoTime();
        assertFailsForNow(fetchOfServer("fetch-timeout=500ms", "read-timeout=5s"), address);
        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .isBetween(Duration.ofMillis(400), Duration.ofSeconds(10));
    }

    private MediaFetch fetchOfServer(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("hosts=" + server.origin());
        return fetch(all.toArray(String[]::new));
    }

    private MediaFetch fetch(String... settings) {
        MediaSettings bound = MediaBench.settings(settings);
        return started(new MediaFetch(new MediaHosts(bound), bound));
    }

    private MediaFetch with(Names names, String... settings) {
        MediaSettings bound = MediaBench.settings(settings);
        return started(new MediaFetch(new MediaHosts(bound), bound, names));
    }

    private MediaFetch started(MediaFetch fetch) {
        started.add(fetch);
        return fetch;
    }

    private static byte[] read(MediaFetch fetch, String address) throws IOException {
        return fetch.fetch(address, file -> file.content().readAllBytes());
    }

    private static void assertRefused(MediaFailure failure, MediaFetch fetch, String address) {
        assertThatThrownBy(() -> read(fetch, address))
                .isInstanceOfSatisfying(
                        FetchRefusedException.class,
                        refusal -> assertThat(refusal.failure()).isEqualTo(failure));
    }

    private static void assertFailsForNow(MediaFetch fetch, String address) {
        assertThatThrownBy(() -> read(fetch, address)).isInstanceOf(IOException.class);
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    /** How a slow server spends its time. */
    private static void pause(long millis) {
        try {
            assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Names extends DnsResolver {

        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
