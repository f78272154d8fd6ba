package nl.perspectief.shared;

import java.text.Normalizer;

/**
 * Words from outside, cleaned once where they come in: NUL and control characters gone, one way to end a line, one way to
 * write an accent (Unicode NFC), and nothing at all for what nobody can see. Letters, accents, apostrophes and emoji of any
 * script stay.
 */
public final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NEXT_LINE = 0x85;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CleanText() {}

    /** Running text: also without characters that turn the direction of what stands after them. */
    public static String of(String typed) {
        return cleaned(typed, true);
    }

    /** A name: keeps what turns direction, so that it can be refused with {@link #turns}. */
    public static String name(String typed) {
        return cleaned(typed, false);
    }

    /**
     * Whether a text overrides, embeds or isolates direction (Unicode Standard Annex 9, sections 2.1 to 2.4): with those a
     * name can look like that of somebody else. Marks that only help a neighbour along (such as U+200F) do not count.
     */
    public static boolean turns(String text) {
        return text.codePoints().anyMatch(CleanText::turns);
    }

    private static boolean turns(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static String cleaned(String typed, boolean straight) {
        if (isPlain(typed)) {
            return typed;
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(character -> !dropped(character) && !(straight && turns(character)))
                .map(CleanText::replaced)
                .forEach(kept::appendCodePoint);
        String lines = kept.toString().replace("\r\n", "\n").replace('\r', '\n');
        String composed = Normalizer.normalize(lines, Normalizer.Form.NFC);
        return composed.codePoints().allMatch(CleanText::isUnseen) ? blank(composed) : composed;
    }

    /** Most of what is typed: nothing to do, and nothing allocated. */
    private static boolean isPlain(String typed) {
        return typed.chars()
                .allMatch(character -> character >= ' ' && character < 0x7F || character == '\n' || character == '\t');
    }

    /** Spaces and lines between words are typed too, and a form strips them; what is left of the unseen is not. */
    private static String blank(String text) {
        return text.chars().allMatch(character -> character == ' ' || character == '\n' || character == '\t')
                ? text
                : "";
    }

    private static boolean dropped(int character) {
        boolean control = Character.getType(character) == Character.CONTROL
                && character != '\n'
                && character != '\r'
                && character != '\t'
                && character != NEXT_LINE;
        return control || character == BYTE_ORDER_MARK || isNoncharacter(character);
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    private static int replaced(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> REPLACEMENT;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            default -> character == NEXT_LINE ? '\n' : character;
        };
    }

    /** Takes no ink: spaces, formatting such as zero-width characters and tags, variation selectors, and fillers. */
    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || isFiller(character)
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0000 && character <= 0xE0FFF;
    }

    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
