package nl.perspectief.identity.issuer;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.identity.MachineTokens;
import nl.perspectief.identity.issuer.MachineRegister.Outcome;
import nl.perspectief.organisations.OwnerDatabase;

/** {@code client}: which systems of partners may ask the covenant, each for its own partner. */
public final class ClientCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}");
    private static final String USAGE = """
            Gebruik: client NAAM PARTNER    een systeem van een partner aanmelden; laat één keer het geheim zien
                     client list            welke systemen er zijn
                     client end NAAM        een systeem afmelden; ook wat het nog aan toegang had, eindigt
            Een naam heeft letters, cijfers, spaties en . _ - ( ), en is niet list of end.""";

    private final OwnerDatabase owner;
    private final boolean embeddedIssuer;
    private final Clock clock;
    private final PrintStream out;

    /** @param embeddedIssuer whether tokens are made here; otherwise systems are registered at the issuer that makes them */
    public ClientCommand(OwnerDatabase owner, boolean embeddedIssuer, Clock clock, PrintStream out) {
        this.owner = owner;
        this.embeddedIssuer = embeddedIssuer;
        this.clock = clock;
        this.out = out;
    }

    /**
     * @param words {@code NAME PARTNER}, {@code list} or {@code end NAME}
     * @return 0 when done, 1 when refused, 2 when not understood
     */
    public int run(List<String> words) {
        if (!embeddedIssuer) {
            out.println("Systemen van partners meld je aan bij de eigen aanmelddienst: client credentials, scope "
                    + MachineTokens.SCOPE + ", en de partner in een claim. Zie docs/modules/authzen.md.");
            return REFUSED;
        }
        if (words.equals(List.of("list"))) {
            owner.inTransaction(this::list);
            return DONE;
        }
        if (words.size() != 2) {
            return misused();
        }
        if (words.getFirst().equals("end")) {
            return end(words.getLast());
        }
        return isName(words.getFirst()) ? register(words.getFirst(), words.getLast()) : misused();
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches() && !word.equals("list");
    }

    private int register(String name, String partner) {
        int[] code = {DONE};
        owner.inTransaction(connection -> code[0] = told(register(connection).register(name, partner), name, partner));
        return code[0];
    }

    private MachineRegister register(Connection connection) {
        return new MachineRegister(connection, clock.instant());
    }

    private int told(Outcome outcome, String name, String partner) {
        return switch (outcome) {
            case Outcome.Registered registered -> {
                say("systeem " + name + " van " + partner + " aangemeld");
                out.println("  client-id      " + registered.id());
                out.println("  client-secret  " + registered.secret());
                out.println("  Dit is de enige keer dat dit geheim te zien is.");
                yield DONE;
            }
            case Outcome.UnknownPartner unknown -> {
                out.println("Onbekende organisatie " + partner + ". "
                        + (unknown.known().isEmpty()
                                ? "Er zijn er nog geen; leg er vast met register-covenant."
                                : "Bekend zijn: " + String.join(", ", unknown.known()) + "."));
                yield REFUSED;
            }
            case Outcome.NameTaken _ -> {
                out.println("Er is al een systeem " + name
                        + ". Kies een andere naam, of meld het eerst af met: client end " + name);
                yield REFUSED;
            }
        };
    }

    private int end(String name) {
        boolean[] ended = {false};
        owner.inTransaction(connection -> ended[0] = register(connection).end(name));
        if (ended[0]) {
            say("systeem " + name + " afgemeld");
            return DONE;
        }
        out.println("Er is geen systeem " + name + " aangemeld. Zie client list.");
        return REFUSED;
    }

    private void list(Connection connection) throws SQLException {
        for (MachineRegister.Entry entry : register(connection).all()) {
            out.printf(
                    "%-20s %-36s %s aangemeld %s%s%n",
                    entry.partner(),
                    entry.name(),
                    entry.id(),
                    entry.registered(),
                    entry.ended() == null ? "" : ", afgemeld " + entry.ended());
        }
    }

    private void say(String line) {
        out.println(clock.instant() + " " + System.getProperty("user.name") + ": " + line);
    }

    private int misused() {
        out.println(USAGE);
        return MISUSED;
    }
}
