package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class MediaSettingsTest {

    @Test
    void withoutASettingNothingIsCopied() {
        MediaSettings settings = MediaBench.settings();

        assertThat(settings.keep()).isFalse();
        assertThat(settings.maxSize()).isEqualTo(DataSize.ofMegabytes(25));
        assertThat(settings.hosts()).isEmpty();
        assertThat(settings.types()).contains("image/jpeg", "audio/mpeg", "video/mp4", "application/pdf");
        assertThat(settings.types()).doesNotContain("text/html", "image/svg+xml");
        assertThat(settings.retry().giveUpAfter()).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-size=0B",
                "threads=0",
                "connect-timeout=0s",
                "read-timeout=-1s",
                "fetch-timeout=0s",
                "polling=0s"
            })
    void aSettingThatMakesNoSenseIsNamedAtTheStart(String setting) {
        assertThatThrownBy(() -> MediaBench.settings(setting))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("pagedesk.media." + setting.substring(0, setting.indexOf('=')));
    }

    @Test
    void delaysDoubleUpToTheLongest() {
        MediaSettings.Retry retry = MediaBench.settings("retry.first-delay=1s", "retry.max-delay=5s")
                .retry();

        assertThat(retry.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(retry.after(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(retry.after(4)).isEqualTo(Duration.ofSeconds(5));
        assertThat(retry.after(1_000)).isEqualTo(Duration.ofSeconds(5));
    }
}
