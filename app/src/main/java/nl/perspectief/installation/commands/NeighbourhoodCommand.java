package nl.perspectief.installation.commands;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.PartnershipRegister;

/** {@code neighbourhood}: the places that young people and the work are counted by. */
public final class NeighbourhoodCommand {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST = 100;
    private static final String USAGE = """
            Gebruik: neighbourhood CODE NAAM           een buurt toevoegen
                     neighbourhood list                welke buurten er zijn
                     neighbourhood rename CODE NAAM    een andere naam, zolang er niets bij de buurt hoort
                     neighbourhood remove CODE         de buurt weghalen, zolang er niets bij hoort
            Een code heeft hoogstens 40 letters, cijfers en . _ -, zonder spaties, en is niet list, rename of remove.
            Een naam heeft hoogstens 100 tekens. Met --dry-run lees je eerst wat er zou gebeuren.""";

    private final CommandRun run;

    public NeighbourhoodCommand(CommandRun run) {
        this.run = run;
    }

    @FunctionalInterface
    private interface Work {
        int on(Connection connection, String name) throws SQLException;
    }

    /** @return 0 when done, 2 when refused or not understood */
    public int run(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        return switch (first) {
            case "list" -> words.size() == 1 ? run.run(this::list) : misused();
            case "rename" ->
                words.size() == 3 && isName(words.getLast()) ? rename(words.get(1), words.getLast()) : misused();
            case "remove" -> words.size() == 2 ? remove(words.getLast()) : misused();
            default ->
                words.size() == 2 && CODE.matcher(first).matches() && isName(words.getLast())
                        ? add(first, words.getLast())
                        : misused();
        };
    }

    private static boolean isName(String word) {
        return !word.isBlank() && word.length() <= LONGEST;
    }

    private int add(String code, String name) {
        return run.run(connection -> {
            PartnershipRegister register = register(connection);
            if (register.neighbourhood(code, name, true)) {
                run.did("buurt " + code + " toegevoegd, met de naam " + name);
                seen(connection, "neighbourhood", SecurityCode.NEIGHBOURHOOD_ADDED);
                return CommandRun.DONE;
            }
            String known = register.neighbourhoodName(code);
            if (known.equals(name)) {
                run.say("De buurt " + code + " was er al, met de naam " + name + ". Er is niets veranderd.");
                return CommandRun.DONE;
            }
            return run.refuse("De buurt " + code + " is er al en heet " + known
                    + ". Kies voor een andere buurt een andere code, of gebruik: neighbourhood rename " + code
                    + " NAAM");
        });
    }

    private int rename(String code, String name) {
        return unused(code, (connection, before) -> {
            register(connection).neighbourhood(code, name, true);
            seen(connection, "neighbourhood rename", SecurityCode.NEIGHBOURHOOD_CHANGED);
            run.did("buurt " + code + " heet nu " + name + ", en heette " + before);
            return CommandRun.DONE;
        });
    }

    private int remove(String code) {
        return unused(code, (connection, name) -> {
            seen(connection, "neighbourhood remove", SecurityCode.NEIGHBOURHOOD_CHANGED);
            run.did("buurt " + code + " weggehaald, met de naam " + name);
            return CommandRun.DONE;
        });
    }

    /** On a neighbourhood that was just taken away: what was counted by one keeps it, under the name it was counted by. */
    private int unused(String code, Work work) {
        return run.run(connection -> {
            PartnershipRegister register = register(connection);
            String name = register.neighbourhoods().get(code);
            if (name == null) {
                return run.refuse("Er is geen buurt " + code + ". Zie: neighbourhood list");
            }
            return register.removeNeighbourhood(code)
                    ? work.on(connection, name)
                    : run.refuse("Bij de buurt " + code + " (" + name
                            + ") horen al signalen. Zij houdt haar naam en blijft.");
        });
    }

    /** Without the words typed: a log of the installation has no names. */
    private void seen(Connection connection, String command, SecurityCode code) throws SQLException {
        OwnerTrail.note(connection, OwnerEvent.of(command, code), run.now());
    }

    private int list(Connection connection) throws SQLException {
        for (Map.Entry<String, String> place :
                register(connection).neighbourhoods().entrySet()) {
            run.say("%-20s %s".formatted(place.getKey(), place.getValue()));
        }
        return CommandRun.DONE;
    }

    private PartnershipRegister register(Connection connection) {
        return new PartnershipRegister(connection, run.now());
    }

    private int misused() {
        return run.misused(USAGE);
    }
}
