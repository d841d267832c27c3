package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MediaTypes types = new MediaTypes(MediaBench.settings());

    /** Beginnings in Latin-1, as the formats' descriptions give them. */
    @ParameterizedTest
    @CsvSource({
        "'\u00FF\u00D8\u00FF\u00E0', text/html, image/jpeg",
        "'\u0089PNG\r\n\u001A\n', , image/png",
        "'GIF89a', application/octet-stream, image/gif",
        "'RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', image/webp, image/webp",
        "'\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0000\u0000', video/mp4, video/mp4",
        "'\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000', audio/mp4, audio/mp4",
        "'\u00FF\u00F1P\u0080\u0000', , audio/aac",
        "'RIFF\u0000\u0000\u0000\u0000WAVEfmt ', audio/x-wav, audio/wav",
        "'ID3\u0003\u0000\u0000\u0000\u0000', , audio/mpeg",
        "'%PDF-1.7', application/pdf, application/pdf",
        "'PK\u0003\u0004\u0014\u0000', application/octet-stream, application/zip",
        "'PK\u0003\u0004\u0014\u0000', application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "'good morning', text/plain, text/plain"
    })
    void aFileIsWhatItsFirstBytesShow(String beginning, String declared, String type) throws IOException {
        assertThat(types.of(stream(beginning), declared)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><script>alert(1)</script>', image/png",
        "'<!DOCTYPE html><p>', text/plain",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', image/png",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', image/svg+xml",
        "'MZ\u0090\u0000', application/pdf",
        "'\u0001\u0002\u0000\u0003', image/png",
        "'alert(1)', text/javascript",
        "'', image/png",
        "'\u00FF\u00D8\u00FF\u00E0', not a type"
    })
    void whatIsNotKeptIsRefusedWhateverItIsCalled(String beginning, String declared) throws IOException {
        if (declared.equals("not a type")) {
            assertThat(types.of(stream(beginning), declared)).isEqualTo("image/jpeg");
        } else {
            assertThatThrownBy(() -> types.of(stream(beginning), declared))
                    .isInstanceOf(FetchRefusedException.class)
                    .hasMessage("type-not-allowed");
        }
    }

    @Test
    void theStreamStandsAtItsStartAfterwards() throws IOException {
        ByteArrayInputStream stream = stream("%PDF-1.7");
        types.of(stream, null);

        assertThat(stream.readAllBytes()).hasSize(8);
    }

    @Test
    void aDeskMayKeepFewerTypes() {
        MediaTypes pictures = new MediaTypes(MediaBench.settings("types=image/png,image/jpeg"));

        assertThatThrownBy(() -> pictures.of(stream("%PDF-1.7"), WORD)).isInstanceOf(FetchRefusedException.class);
    }

    private static ByteArrayInputStream stream(String beginning) {
        return new ByteArrayInputStream(beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
}
