package nl.perspectief.installation.commands;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.audit.destroyed.DestroyedAgain;
import nl.perspectief.audit.destroyed.DestroyedList;
import nl.perspectief.audit.destroyed.DestroyedRows;
import nl.perspectief.audit.destroyed.Gone;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.installation.preparation.DestroyedPlace;
import nl.perspectief.installation.preparation.OwnerGrounds;
import nl.perspectief.shared.Unusable;

/**
 * {@code destroyed again}: after a database was put back, destroys in it what was destroyed since. {@code destroyed export
 * FILE}: adds to a file what the database knows to be destroyed, for a database of the partnership itself.
 */
final class DestroyedCommand {
    private static final int DONE = 0;
    private static final String USAGE = "Gebruik: destroyed again | destroyed export BESTAND";
    private static final Map<String, String> KINDS = Map.of(
            "signal", "signalen",
            "referral", "aanmeldingen",
            "weighing", "wegingen",
            "item", "gegevens",
            "disclosure", "verstrekkingen",
            "attestation", "vastgelegde voorwaarden",
            "case_file", "casussen",
            "plan_action", "acties");

    private final OwnerGrounds on;

    private DestroyedCommand(OwnerGrounds on) {
        this.on = on;
    }

    static int run(OwnerGrounds on, List<String> words) {
        DestroyedCommand command = new DestroyedCommand(on);
        if (words.equals(List.of("again"))) {
            return command.again();
        }
        if (words.size() == 2 && words.getFirst().equals("export")) {
            return command.export(Path.of(words.getLast()).toAbsolutePath().normalize());
        }
        throw new Unusable(USAGE);
    }

    private int again() {
        DestroyedList list = DestroyedPlace.of(on.options(), on.demo())
                .orElseThrow(() -> new Unusable("Noem met --destroyed-list het bestand met de lijst."));
        Set<Gone> all = DestroyedPlace.caughtUp(on.options(), list);
        StringBuilder said = new StringBuilder();
        on.owner().database().inTransaction(owner -> {
            boolean put = !DestroyedRows.on(owner).unknownOf(all).isEmpty();
            Map<String, Integer> back = put ? DestroyedAgain.destroy(owner, all) : Map.of();
            if (put) {
                OwnerTrail.note(
                        owner,
                        OwnerEvent.of("destroyed again", SecurityCode.DESTROYED_AGAIN),
                        Clock.systemUTC().instant());
            }
            said.append(
                    back.isEmpty()
                            ? "Er was niets teruggekomen."
                            : "Opnieuw vernietigd: "
                                    + back.entrySet().stream()
                                            .map(kind -> KINDS.getOrDefault(kind.getKey(), kind.getKey()) + " "
                                                    + kind.getValue())
                                            .collect(Collectors.joining(", "))
                                    + ".");
        });
        System.out.println(said + " Nagekeken: " + all.size() + " regels van " + list.file() + ".");
        return DONE;
    }

    private int export(Path file) {
        Set<Gone> all = new LinkedHashSet<>();
        on.owner()
                .database()
                .inTransaction(owner -> all.addAll(DestroyedRows.on(owner).all()));
        try {
            DestroyedList list = DestroyedList.at(file);
            int added = list.catchUp(all);
            list.add(List.of());
            System.out.println(
                    file + " bijgewerkt: " + added + " erbij, " + list.read().size() + " in totaal.");
            return DONE;
        } catch (UncheckedIOException e) {
            throw new Unusable("De lijst kan niet naar " + file + ": "
                    + FileMistake.words(Objects.requireNonNullElse(e.getCause(), e)));
        }
    }
}
