package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {

    @Test
    void whatIsWrittenOutBecomesItsCharacters() {
        assertThat(Emoji.read("\\u{2764}\\u{FE0F}")).isEqualTo("❤️");
        assertThat(Emoji.read("\\u{1f44d}")).isEqualTo("👍");
    }

    @Test
    void charactersStayAsTheyAre() {
        assertThat(Emoji.read("👍🏽")).isEqualTo("👍🏽");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u{D83D}", "\\u{110000}", "\\u{0}", "\\u{}", "\\u{ffffffffff}", "\\u{$1}"})
    void whatIsNoCharacterStaysAsItCame(String text) {
        assertThat(Emoji.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsNothing(String text) {
        assertThat(Emoji.read(text)).isNull();
    }
}
