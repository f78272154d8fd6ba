package nl.perspectief.shared;

import java.math.BigInteger;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of texts on a screen: by the whole text as it is shown, by Dutch rules. Word for word; capitals and diacritics beside
 * their letter; ij as i and j; an apostrophe counts for nothing; numbers by value. A family name has no order of its own:
 * screens show the first name first. In Java and not in SQL: the embedded PostgreSQL orders by bytes.
 */
public final class DutchOrder implements Comparator<String> {
    /** Null does not occur. */
    public static final Comparator<String> TEXTS = new DutchOrder();

    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019`]");
    /** Letters that no decomposition brings beside the one they look like. */
    private static final String WHOLE = "\u00F8\u00D8\u0142\u0141\u0111\u0110";

    private static final String PLAIN = "oOlLdD";

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9\\s-]+");

    private final Collator letters = collator(Collator.PRIMARY);
    private final Collator exact = collator(Collator.TERTIARY);

    private DutchOrder() {}

    private static Collator collator(int strength) {
        Collator collator = Collator.getInstance(Locale.of("nl", "NL"));
        collator.setStrength(strength);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    /** Things by what is shown of them. */
    public static <T> Comparator<T> by(Function<T, String> shown) {
        return Comparator.comparing(shown, TEXTS);
    }

    @Override
    public int compare(String one, String other) {
        int order = compare(parts(one), parts(other));
        if (order == 0) {
            order = exact.compare(one, other);
        }
        return order == 0 ? one.compareTo(other) : order;
    }

    private int compare(List<String> one, List<String> other) {
        Iterator<String> others = other.iterator();
        for (String part : one) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = part(part, others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private int part(String one, String other) {
        boolean number = isNumber(one);
        if (number && isNumber(other)) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number == isNumber(other) ? letters.compare(one, other) : number ? -1 : 1;
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    /** Words and numbers, in their order. */
    private static List<String> parts(String text) {
        String plain = APOSTROPHE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        for (int i = 0; i < WHOLE.length(); i++) {
            plain = plain.replace(WHOLE.charAt(i), PLAIN.charAt(i));
        }
        return PART.matcher(plain).results().map(MatchResult::group).toList();
    }
}
