package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void theTitleComesBeforeTheAddressAndThatBeforeNothing() {
        assertThat(FileName.of("Offer.pdf", "x.bin")).isEqualTo("Offer.pdf");
        assertThat(FileName.of(null, "x.bin")).isEqualTo("x.bin");
        assertThat(FileName.of("  ", "")).isEqualTo("attachment");
    }

    @Test
    void whatAFileSystemOrAHeaderCouldMisreadIsReplaced() {
        assertThat(FileName.of("../../etc/passwd")).isEqualTo(".._.._etc_passwd");
        assertThat(FileName.of("a\r\nSet-Cookie: b\"c")).isEqualTo("a_Set-Cookie_ b_c");
        assertThat(FileName.of("evil\u202Egpj.exe")).isEqualTo("evil_gpj.exe");
        assertThat(FileName.of("..", "/")).isEqualTo("attachment");
    }

    @Test
    void aNameIsCutWithoutBreakingACharacter() {
        assertThat(FileName.of("\uD83D\uDE00".repeat(500)).codePointCount(0, 240))
                .isEqualTo(120);
    }
}
