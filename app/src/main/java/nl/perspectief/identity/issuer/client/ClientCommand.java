package nl.perspectief.identity.issuer.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.identity.issuer.client.MachineRegister.Outcome;
import nl.perspectief.identity.machines.MachineScope;
import nl.perspectief.organisations.owner.CommandRun;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** {@code client}: which systems of partners may ask the covenant or hand over signals, each for its own partner and with one right. */
@NamedInterface("issuer")
public final class ClientCommand {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}");
    private static final String USAGE = """
            Gebruik: client NAAM PARTNER            een systeem van een partner aanmelden dat het convenant bevraagt;
                                                    laat één keer het geheim zien
                     client NAAM PARTNER intake     een systeem dat signalen van medewerkers van die partner aanlevert
                     client list                    welke systemen er zijn
                     client end NAAM                een systeem afmelden; ook wat het nog aan toegang had, eindigt
            Een naam heeft letters, cijfers, spaties en . _ - ( ), en is niet list of end.""";

    private final CommandRun run;
    private final boolean embeddedIssuer;

    /** @param embeddedIssuer whether tokens are made here; otherwise systems are registered at the issuer that makes them */
    public ClientCommand(CommandRun run, boolean embeddedIssuer) {
        this.run = run;
        this.embeddedIssuer = embeddedIssuer;
    }

    /**
     * @param words {@code NAME PARTNER}, {@code NAME PARTNER intake}, {@code list} or {@code end NAME}
     * @return 0 when done, 2 when refused or not understood
     */
    public int run(List<String> words) {
        if (!embeddedIssuer) {
            return run.run(_ -> run.refuse(
                    "Systemen van partners meld je aan bij de eigen aanmelddienst: client credentials, scope "
                            + MachineScope.AUTHZEN.word() + " of " + MachineScope.INTAKE.word()
                            + ", en de partner in een claim. Zie docs/modules/authzen.md."));
        }
        if (words.equals(List.of("list"))) {
            return run.run(this::list);
        }
        if (words.size() == 2 && words.getFirst().equals("end")) {
            return end(words.getLast());
        }
        Optional<MachineScope> scope = switch (words.size()) {
            case 2 -> Optional.of(MachineScope.AUTHZEN);
            case 3 -> MachineScope.of(words.getLast());
            default -> Optional.empty();
        };
        return scope.isPresent() && isName(words.getFirst())
                ? register(words.getFirst(), words.get(1), scope.get())
                : misused();
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches() && !word.equals("list") && !word.equals("end");
    }

    private int register(String name, String partner, MachineScope scope) {
        return run.run(connection -> {
            Outcome outcome = register(connection).register(name, partner, scope);
            if (outcome instanceof Outcome.Registered registered) {
                seen(connection, "client", SecurityCode.CLIENT_ADDED, registered.id());
            }
            return told(outcome, name, partner, scope);
        });
    }

    private void seen(Connection connection, String command, SecurityCode code, UUID client) throws SQLException {
        OwnerTrail.note(connection, OwnerEvent.of(command, code).from(client), run.now());
    }

    private MachineRegister register(Connection connection) {
        return new MachineRegister(connection, run.now());
    }

    private int told(Outcome outcome, String name, String partner, MachineScope scope) {
        return switch (outcome) {
            case Outcome.Registered registered -> {
                run.did("systeem " + name + " van " + partner + " aangemeld"
                        + (scope == MachineScope.INTAKE ? ", om signalen aan te leveren" : ""));
                if (!run.trial()) {
                    run.say("  client-id      " + registered.id());
                    run.say("  client-secret  " + registered.secret());
                    run.say("  scope          " + scope.word());
                    run.say("  Dit is de enige keer dat dit geheim te zien is.");
                }
                yield CommandRun.DONE;
            }
            case Outcome.UnknownPartner unknown ->
                run.refuse("Onbekende organisatie " + partner + ". "
                        + (unknown.known().isEmpty()
                                ? "Er zijn er nog geen; leg er vast met register-covenant."
                                : "Bekend zijn: " + String.join(", ", unknown.known()) + "."));
            case Outcome.NameTaken _ ->
                run.refuse("Er is al een systeem " + name
                        + ". Kies een andere naam, of meld het eerst af met: client end " + name);
        };
    }

    private int end(String name) {
        return run.run(connection -> {
            MachineRegister register = register(connection);
            List<MachineRegister.Entry> named = register.all().stream()
                    .filter(entry -> entry.name().equals(name))
                    .toList();
            if (register.end(name)) {
                MachineRegister.Entry ended = running(named);
                seen(connection, "client end", SecurityCode.CLIENT_ENDED, ended.id());
                run.did("systeem " + name + " van " + ended.partner() + " afgemeld, client-id " + ended.id()
                        + "; het krijgt geen tokens meer, en die het nog heeft worden geweigerd");
                return CommandRun.DONE;
            }
            if (named.isEmpty()) {
                return run.refuse("Er is geen systeem " + name + " aangemeld. Zie client list.");
            }
            run.say("Systeem " + name + " van " + named.getLast().partner() + " was al afgemeld, op "
                    + moment(named.getLast().ended()) + ". Er is niets veranderd.");
            return CommandRun.DONE;
        });
    }

    private static MachineRegister.Entry running(List<MachineRegister.Entry> named) {
        return named.stream().filter(entry -> entry.ended() == null).findFirst().orElseThrow();
    }

    private int list(Connection connection) throws SQLException {
        List<MachineRegister.Entry> all = register(connection).all();
        for (MachineRegister.Entry entry : all) {
            run.say("%-20s %-36s %-7s %s aangemeld %s%s"
                    .formatted(
                            entry.partner(),
                            entry.name(),
                            entry.scope(),
                            entry.id(),
                            moment(entry.registered()),
                            entry.ended() == null ? "" : ", afgemeld " + moment(entry.ended())));
        }
        if (all.isEmpty()) {
            run.say("Er is nog geen systeem aangemeld.");
        }
        return CommandRun.DONE;
    }

    /** To the second: more says nothing to who reads it. */
    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private int misused() {
        return run.misused(USAGE);
    }
}
