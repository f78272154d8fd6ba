package nl.perspectief.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the national numbers that a text tells to call, so that a phone can dial them. */
public final class Dialling {
    private static final Pattern NUMBER = Pattern.compile("\\b(?:112|0[89]00[ -]?\\d{4})\\b");

    private Dialling() {}

    /** @param number as it is dialled; absent for words */
    public record Piece(String text, @Nullable String number) {}

    /** The whole text in its order. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        int from = 0;
        while (found.find()) {
            pieces.add(new Piece(text.substring(from, found.start()), null));
            pieces.add(new Piece(found.group(), found.group().replaceAll("\\D", "")));
            from = found.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return pieces;
    }
}
