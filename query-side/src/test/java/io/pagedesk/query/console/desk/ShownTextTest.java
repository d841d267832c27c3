package io.pagedesk.query.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.console.desk.ShownText.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

    @Test
    void anAddressInASentenceCanBeFollowedWithoutTheSentencesSigns() {
        assertThat(ShownText.pieces("Look (https://shop.example/a?b=c#d), or HTTP://old.example.", false))
                .containsExactly(
                        words("Look ("),
                        link("https://shop.example/a?b=c#d"),
                        words("), or "),
                        link("HTTP://old.example"),
                        words("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my parcel?",
                "javascript:alert(1)",
                "xhttps://shop.example",
                "<a href=x>",
                "مرحبا 😀\n\nline",
                "@kim writes a@b.example"
            })
    void anythingElseIsWhatWasWritten(String text) {
        assertThat(ShownText.pieces(text, false)).containsExactly(words(text));
    }

    @Test
    void inANoteColleaguesAreNamed() {
        assertThat(ShownText.pieces("@kim, ask @lee.b. Not ada@shop.example", true))
                .containsExactly(
                        new Piece("@kim", null, "kim"),
                        words(", ask "),
                        new Piece("@lee.b", null, "lee.b"),
                        words(". Not ada@shop.example"));
    }

    @Test
    void thePiecesAreTheWholeText() {
        String text = " https://a.example https://b.example\n";

        assertThat(ShownText.pieces(text, true).stream().map(Piece::text).reduce("", String::concat))
                .isEqualTo(text);
    }

    private static Piece words(String text) {
        return new Piece(text, null, null);
    }

    private static Piece link(String address) {
        return new Piece(address, address, null);
    }
}
