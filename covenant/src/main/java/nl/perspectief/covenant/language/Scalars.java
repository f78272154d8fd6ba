package nl.perspectief.covenant.language;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as they are written in a block: bare where that is read back as the same text, else in quotes. */
final class Scalars {
    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./()’‘_+-]*[\\p{L}\\p{N}./)’_+-])?");
    private static final Pattern NUMBER = Pattern.compile("[\\d._]+(?:[eE][-+]?\\d+)?|0[xo][\\da-fA-F]+");

    private Scalars() {}

    static String written(String text) {
        if (BARE.matcher(text).matches() && !NUMBER.matcher(text).matches()) {
            return text;
        }
        return text.codePoints().allMatch(Scalars::plain) ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    static String written(List<String> texts) {
        return texts.stream().map(Scalars::written).collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean plain(int c) {
        boolean apart = Character.isISOControl(c) || c == 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
        return c >= ' ' && c <= '~' || c > '~' && !apart && Character.isDefined(c) && !surrogate(c);
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (plain(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("\\U%08x".formatted(c));
            }
        });
        return escaped.append('"').toString();
    }
}
