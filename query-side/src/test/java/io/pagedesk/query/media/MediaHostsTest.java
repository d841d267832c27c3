package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example/a.jpg",
                "https://cdn.example:8443/a.jpg",
                "https://user@cdn.example/a.jpg",
                "https://cdn.example@10.0.0.1/a.jpg",
                "ftp://cdn.example/a.jpg",
                "file:///etc/passwd",
                "jar:https://cdn.example/a.jar!/",
                "//cdn.example/a.jpg",
                "/reel/1",
                "a.jpg",
                ""
            })
    void onlyHttpsOnItsOwnPortIsFetched(String address) {
        assertThatThrownBy(() -> MediaBench.hosts().check(URI.create(address)))
                .isInstanceOf(FetchRefusedException.class)
                .hasMessage("address-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cdn.example/a.jpg?oe=1", "HTTPS://CDN.example/a", "https://cdn.example:443/"})
    void anyNameMayComeWhereNoneIsListed(String address) {
        assertThatCode(() -> MediaBench.hosts().check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://fbcdn.net/a, true",
        "https://scontent.xx.FBCDN.net/a, true",
        "https://evilfbcdn.net/a, false",
        "https://fbcdn.net.evil.example/a, false",
        "http://scontent.fbcdn.net/a, false",
        "http://localhost:8081/a, true",
        "http://LOCALHOST:8081/a, true",
        "https://localhost:8081/a, false",
        "http://localhost:8082/a, false",
        "https://localhost/a, false",
        "http://localhost.evil.example:8081/a, false"
    })
    void aListedNameStandsForAllUnderItAndAListedServerForItselfAlone(String address, boolean allowed) {
        MediaHosts hosts = MediaBench.hosts("fbcdn.net", "http://localhost:8081");

        assertThat(isAllowed(hosts, address)).isEqualTo(allowed);
    }

    @Test
    void onlyAServerOfOnesOwnMayBePrivate() {
        MediaHosts hosts = MediaBench.hosts("fbcdn.net", "http://localhost:8081");

        assertThat(hosts.isOwn("localhost")).isTrue();
        assertThat(hosts.isOwn("fbcdn.net")).isFalse();
    }

    @Test
    void aServerThatCannotBeUnderstoodIsNamedAtTheStart() {
        for (String entry : List.of("ftp://cdn.example", "http://")) {
            assertThatThrownBy(() -> MediaBench.hosts(entry))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pagedesk.media.hosts");
        }
    }

    private static boolean isAllowed(MediaHosts hosts, String address) {
        try {
            hosts.check(URI.create(address));
            return true;
        } catch (FetchRefusedException refused) {
            return false;
        }
    }
}
