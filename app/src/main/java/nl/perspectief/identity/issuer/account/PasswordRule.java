package nl.perspectief.identity.issuer.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Which passwords may be chosen: long enough, and not one that attackers try first. That is judged by how many guesses it
 * takes with lists of common passwords, words and names, years, rows of keys and the usual swaps of letters (nbvcxz, after
 * zxcvbn, Wheeler 2016); words that belong to the account itself count for nothing.
 */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int LONGEST_IN_BYTES = 72; // bcrypt reads no further

    /** In bits: beyond what anybody can try against a server that slows down, for a password that is typed every day. */
    private static final double FEWEST_GUESSES = 35;

    private static final List<String> DUTCH = List.of(
            "wachtwoord",
            "welkom",
            "geheim",
            "gemeente",
            "jongeren",
            "jongerenwerk",
            "politie",
            "voetbal",
            "zomer",
            "winter",
            "herfst",
            "lente",
            "januari",
            "februari",
            "maart",
            "april",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
            "maandag",
            "vrijdag",
            "hallo",
            "inloggen",
            "beheer",
            "beheerder",
            "nederland",
            "amsterdam",
            "rotterdam",
            "utrecht",
            "feyenoord",
            "schatje",
            "liefje");

    private final Nbvcxz guesses;

    private PasswordRule(Nbvcxz guesses) {
        this.guesses = guesses;
    }

    /** Why a password may not be chosen. */
    public enum Refusal {
        SHORT("identity.password.short", "Dit wachtwoord is te kort: neem er een van minstens 12 tekens."),
        LONG(
                "identity.password.long",
                "Dit wachtwoord is te lang: neem er een van hoogstens 72 tekens; een letter met een accent telt dubbel."),
        COMMON(
                "identity.password.common",
                "Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken"
                        + " hebben, en niet je eigen naam, die van je organisatie of Perspectief.");

        private final String key;
        private final String sentence;

        Refusal(String key, String sentence) {
            this.key = key;
            this.sentence = sentence;
        }

        /** Of the text for a page. */
        public String key() {
            return key;
        }

        /** For the command line, which speaks Dutch. */
        public String sentence() {
            return sentence;
        }
    }

    /** @param own the account's name and the names of the organisations it belongs to */
    public static PasswordRule without(Collection<String> own) {
        var mine = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Stream.concat(Stream.of("perspectief"), own.stream())
                .flatMap(PasswordRule::words)
                .distinct()
                .forEach(word -> mine.addWord(word, 0));
        var dutch = new DictionaryBuilder().setDictionaryName("dutch").setExclusion(false);
        for (int rank = 0; rank < DUTCH.size(); rank++) {
            dutch.addWord(DUTCH.get(rank), rank + 1);
        }
        List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        all.add(mine.createDictionary());
        all.add(dutch.createDictionary());
        return new PasswordRule(new Nbvcxz(new ConfigurationBuilder()
                .setDictionaries(all)
                .setMinimumEntropy(FEWEST_GUESSES)
                .createConfiguration()));
    }

    /** A name as a whole and its parts, without those that are too short to be told from chance. */
    private static Stream<String> words(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(lower), Stream.of(lower.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() > 3);
    }

    /** Why this one may not be chosen; nothing when it may. */
    public Optional<Refusal> refusal(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Refusal.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            return Optional.of(Refusal.LONG);
        }
        return guesses.estimate(password).isMinimumEntropyMet() ? Optional.empty() : Optional.of(Refusal.COMMON);
    }
}
