package nl.perspectief.covenants;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version in the register, to find the one that is meant. */
record RegisteredVersions(List<CovenantVersion> all, LocalDate today) {
    static final String NONE = "Er is geen convenant; leg er eerst een vast met register-covenant.";
    private static final int SHORTEST_HASH = 4;
    private static final int SHOWN_HASH = 12;

    /** Which version is meant. */
    sealed interface Choice {
        record One(CovenantVersion version) implements Choice {}

        /** @param line what is known, and how to say which */
        record Unclear(String line) implements Choice {}
    }

    /** @param word a version, or the begin of a hash; nothing means the one in force, or the only one that is to come */
    Choice choose(@Nullable String word) {
        if (all.isEmpty()) {
            return new Choice.Unclear(NONE);
        }
        List<CovenantVersion> meant = word == null ? usual() : named(word);
        if (meant.size() == 1) {
            return new Choice.One(meant.getFirst());
        }
        String why = word == null
                ? "Vandaag geldt geen versie; kies er een met --version."
                : meant.isEmpty() ? "Onbekende versie " + word + "." : "Meer dan één versie past bij " + word + ".";
        return new Choice.Unclear(
                why + " Bekend zijn: " + all.stream().map(this::described).collect(Collectors.joining("; ")) + ".");
    }

    private List<CovenantVersion> usual() {
        return inForce().map(List::of).orElseGet(this::announced);
    }

    /** Whether this is the version that is meant when none is named. */
    boolean isUsual(CovenantVersion version) {
        return usual().equals(List.of(version));
    }

    private List<CovenantVersion> named(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(version -> version.version().equals(word)
                        || start.length() >= SHORTEST_HASH && version.hash().startsWith(start))
                .toList();
    }

    /** As {@link Registers#on(LocalDate)} finds it. */
    Optional<CovenantVersion> inForce() {
        return all.stream()
                .filter(version -> !version.validFrom().isAfter(today) && endsAfter(version, today))
                .max(Comparator.comparing(CovenantVersion::validFrom)
                        .thenComparing(CovenantVersion::version)
                        .thenComparing(CovenantVersion::hash, Comparator.reverseOrder()));
    }

    /** Those that are still to take effect, the first one first. */
    List<CovenantVersion> announced() {
        return all.stream()
                .filter(version -> version.validFrom().isAfter(today) && endsAfter(version, version.validFrom()))
                .sorted(Comparator.comparing(CovenantVersion::validFrom))
                .toList();
    }

    private static boolean endsAfter(CovenantVersion version, LocalDate day) {
        return version.endedOn() == null || version.endedOn().isAfter(day);
    }

    /** The first day on which a version no longer applies: its own end, or the begin of a later one. */
    Optional<LocalDate> endOf(CovenantVersion version) {
        Optional<LocalDate> next = all.stream()
                .map(CovenantVersion::validFrom)
                .filter(version.validFrom()::isBefore)
                .min(Comparator.naturalOrder());
        LocalDate end = version.endedOn();
        return end == null || next.isPresent() && next.get().isBefore(end) ? next : Optional.of(end);
    }

    /** A version with the begin of its hash, in Dutch. */
    static String named(CovenantVersion version) {
        return "versie " + version.version() + " (hash " + version.hash().substring(0, SHOWN_HASH) + "…)";
    }

    private String described(CovenantVersion version) {
        boolean now = inForce().filter(version::equals).isPresent();
        String when = now
                ? "geldt nu"
                : version.validFrom().isAfter(today) ? "geldt vanaf " + version.validFrom() : "geldt niet meer";
        return named(version) + ", " + when;
    }
}
