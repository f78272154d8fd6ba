package nl.perspectief.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.perspectief.boot.Options.Unusable;

/**
 * Whether the fictitious partnership lives in an embedded installation. Chosen at its first start, because people who
 * sign in with one click must never appear among real data.
 */
final class Demo {
    private static final String YES = "ja";
    private static final String NO = "nee";

    private Demo() {}

    /** What the data folder keeps, or at its first start what was asked, {@code ja} when nothing was. */
    static boolean in(Options options) {
        String asked = options.flag("demo").orElse("");
        if (!asked.isEmpty() && !asked.equals(YES) && !asked.equals(NO)) {
            throw new Unusable("--demo is " + YES + " of " + NO + "; er staat " + asked + ".");
        }
        try {
            Files.createDirectories(options.data());
            return kept(options.data().resolve("demo"), asked).equals(YES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kept(Path file, String asked) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, asked.isEmpty() ? YES : asked);
        }
        String kept = Files.readString(file).strip();
        if (!asked.isEmpty() && !asked.equals(kept)) {
            throw new Unusable("Deze gegevensmap is begonnen met --demo " + kept
                    + " en dat verandert niet meer. Kies met --data een andere map.");
        }
        return kept;
    }
}
