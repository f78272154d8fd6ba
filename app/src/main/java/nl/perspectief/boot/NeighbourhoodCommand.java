package nl.perspectief.boot;

import java.util.List;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.CommandRun;
import nl.perspectief.organisations.PartnershipRegister;

/** {@code neighbourhood CODE NAAM}: a place that young people and the work are counted by. */
final class NeighbourhoodCommand {
    private final CommandRun run;

    NeighbourhoodCommand(CommandRun run) {
        this.run = run;
    }

    /** @return 0 when done, 1 when refused, 2 when not understood */
    int run(List<String> words) {
        if (words.size() != 2 || words.getFirst().isBlank() || words.getLast().isBlank()) {
            return run.misused("Gebruik: neighbourhood CODE NAAM");
        }
        String code = words.getFirst();
        String name = words.getLast();
        return run.run(connection -> {
            PartnershipRegister register = new PartnershipRegister(connection, run.now());
            if (register.neighbourhood(code, name, true)) {
                run.did("buurt " + code + " toegevoegd, met de naam " + name);
                // without the words typed: a log of the installation has no names
                OwnerTrail.note(
                        connection, OwnerEvent.of("neighbourhood", SecurityCode.NEIGHBOURHOOD_ADDED), run.now());
                return CommandRun.DONE;
            }
            String known = register.neighbourhoodName(code);
            if (known.equals(name)) {
                run.say("De buurt " + code + " was er al, met de naam " + name + ". Er is niets veranderd.");
                return CommandRun.DONE;
            }
            return run.refuse("De buurt " + code + " is er al en heet " + known
                    + ". Deze opdracht verandert geen naam; kies voor een andere buurt een andere code.");
        });
    }
}
