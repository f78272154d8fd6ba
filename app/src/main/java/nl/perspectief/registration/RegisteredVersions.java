package nl.perspectief.registration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.register.CovenantVersion;
import org.jspecify.annotations.Nullable;

/** Every version in the register of every covenant, to find the one that is meant. */
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

    /** Which covenant is meant, whatever its version. */
    sealed interface Regime {
        record One(String regime) implements Regime {}

        /** @param line what is known, and how to say which */
        record Unclear(String line) implements Regime {}
    }

    /** Those of one covenant. */
    RegisteredVersions of(String regime) {
        return new RegisteredVersions(
                all.stream()
                        .filter(version -> version.covenant().equals(regime))
                        .toList(),
                today);
    }

    /** The covenants, by their ids. */
    List<String> regimes() {
        return all.stream().map(CovenantVersion::covenant).distinct().sorted().toList();
    }

    /** @param id nothing means the only one there is */
    Regime regime(@Nullable String id) {
        List<String> known = id == null ? current() : regimes();
        if (known.isEmpty()) {
            return new Regime.Unclear(NONE);
        }
        if (id == null) {
            return known.size() == 1
                    ? new Regime.One(known.getFirst())
                    : new Regime.Unclear("Er is meer dan één convenant; kies er een met --covenant. Bekend zijn: "
                            + String.join(", ", known) + ".");
        }
        return known.contains(id)
                ? new Regime.One(id)
                : new Regime.Unclear("Onbekend convenant " + id + ". Bekend zijn: " + String.join(", ", known) + ".");
    }

    /** Those that are in force or to come; those that were when there are none. */
    private List<String> current() {
        List<String> current = Stream.concat(inForce().stream(), announced().stream())
                .map(CovenantVersion::covenant)
                .distinct()
                .sorted()
                .toList();
        return current.isEmpty() ? regimes() : current;
    }

    /**
     * @param covenant the id of one; nothing means any
     * @param word a version, or the begin of a hash; nothing means the one in force, or the only one that is to come
     */
    Choice choose(@Nullable String covenant, @Nullable String word) {
        if (covenant == null && word != null) {
            return choose(word);
        }
        return switch (regime(covenant)) {
            case Regime.One(String regime) -> of(regime).choose(word);
            case Regime.Unclear(String line) -> new Choice.Unclear(line);
        };
    }

    private Choice choose(@Nullable String word) {
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
        List<CovenantVersion> now = inForce();
        return now.isEmpty() ? announced() : now;
    }

    /** What must be typed behind a command to mean this version. */
    String flags(CovenantVersion version) {
        boolean usual = of(version.covenant()).usual().equals(List.of(version));
        return flag(version.covenant()) + (usual ? "" : " --version " + version.version());
    }

    /** What must be typed behind a command to mean this covenant. */
    String flag(String regime) {
        return regimes().size() == 1 ? "" : " --covenant " + regime;
    }

    /** Which covenant it is about, where there is more than one. */
    String under(String regime) {
        return regimes().size() == 1 ? "" : " onder " + regime;
    }

    private List<CovenantVersion> named(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(version -> version.version().equals(word)
                        || start.length() >= SHORTEST_HASH && version.hash().startsWith(start))
                .toList();
    }

    /** One of each covenant, as {@code Registers.on(LocalDate)} finds them. */
    List<CovenantVersion> inForce() {
        return regimes().stream().flatMap(regime -> inForce(regime).stream()).toList();
    }

    private Optional<CovenantVersion> inForce(String regime) {
        return all.stream()
                .filter(version -> version.covenant().equals(regime))
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

    /** The first day on which a version no longer applies: its own end, or the begin of a later one of the same covenant. */
    Optional<LocalDate> endOf(CovenantVersion version) {
        Predicate<CovenantVersion> same = other -> other.covenant().equals(version.covenant());
        Optional<LocalDate> next = all.stream()
                .filter(same)
                .map(CovenantVersion::validFrom)
                .filter(version.validFrom()::isBefore)
                .min(Comparator.naturalOrder());
        LocalDate end = version.endedOn();
        return end == null || next.isPresent() && next.get().isBefore(end) ? next : Optional.of(end);
    }

    /** A version with the begin of its hash, in Dutch. */
    String named(CovenantVersion version) {
        String whose = regimes().size() == 1 ? "" : " van " + version.covenant();
        return "versie " + version.version() + whose + " (hash "
                + version.hash().substring(0, SHOWN_HASH) + "…)";
    }

    private String described(CovenantVersion version) {
        String when = inForce().contains(version)
                ? "geldt nu"
                : version.validFrom().isAfter(today) ? "geldt vanaf " + version.validFrom() : "geldt niet meer";
        return named(version) + ", " + when;
    }
}
