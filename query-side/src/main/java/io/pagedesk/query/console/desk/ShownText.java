package io.pagedesk.query.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in the pieces that it is shown in: words, web addresses that one can follow, colleagues who are named. */
final class ShownText {

    /** A closing bracket or a full stop behind an address belongs to the sentence. */
    private static final String ADDRESS = "\\bhttps?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}]";

    private static final String NAME = "(?<![\\p{L}\\p{N}._@+-])@[A-Za-z0-9._+-]*[A-Za-z0-9]";
    private static final Pattern ADDRESSES = Pattern.compile(ADDRESS, Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESSES_AND_NAMES = Pattern.compile(ADDRESS + "|" + NAME, Pattern.CASE_INSENSITIVE);

    private ShownText() {}

    /**
     * @param text the piece as it was written
     * @param href where it leads; null where it does not
     * @param named the colleague it names, without the sign; null for nobody
     */
    record Piece(
            String text, @Nullable String href, @Nullable String named) {

        private static Piece of(String found) {
            return found.startsWith("@") ? new Piece(found, null, found.substring(1)) : new Piece(found, found, null);
        }
    }

    /** @param names whether colleagues may be named in it, as in notes */
    static List<Piece> pieces(String text, boolean names) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = (names ? ADDRESSES_AND_NAMES : ADDRESSES).matcher(text);
        int from = 0;
        while (found.find()) {
            add(pieces, text.substring(from, found.start()));
            pieces.add(Piece.of(found.group()));
            from = found.end();
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    private static void add(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null, null));
        }
    }
}
