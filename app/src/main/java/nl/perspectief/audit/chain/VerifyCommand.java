package nl.perspectief.audit.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Tail;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.organisations.owner.PartnershipRegister;
import nl.perspectief.shared.Unusable;
import org.jspecify.annotations.Nullable;

/** {@code verify-logs}: one line per chain, and an exit code for whoever runs it every night. */
public final class VerifyCommand {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    /** As people know them. */
    private static final Map<String, String> LOGS = Map.of(
            "processing", "verwerkingenlog",
            "trail", "gebruikersspoor",
            "security", "aanmeldlogboek",
            "decision", "beslissingen voor systemen");

    private final DataSource owner;
    private final List<ChainedLog> logs;
    private final Clock clock;
    private final PrintStream out;
    private Map<UUID, String> names = Map.of();

    /**
     * @param owner connects as the owner of the tables
     * @param logs every chained log there is
     */
    public VerifyCommand(DataSource owner, List<ChainedLog> logs, Clock clock, PrintStream out) {
        this.owner = owner;
        this.logs = List.copyOf(logs);
        this.clock = clock;
        this.out = out;
    }

    /**
     * What is asked beside verifying.
     *
     * @param checkpoint the file to write the end of every chain to, when all are whole
     * @param since the file that an earlier verification wrote
     * @param all reads the lines from before that file again
     */
    public record Options(Optional<String> checkpoint, Optional<String> since, boolean all) {
        /** Verifies every line and no more. */
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), false);
    }

    /** @return 0 when all chains are whole, 1 when one is broken, 2 when a log or a file could not be read or written */
    public int run(Options options) {
        options.checkpoint().ifPresent(file -> refuseOther(file, options));
        Checkpoint since = null;
        if (options.since().isPresent()) {
            since = read(options.since().get()).orElse(null);
            if (since == null) {
                return UNREADABLE;
            }
        }
        try (var connection = owner.getConnection()) {
            Instant now = clock.instant();
            names = new PartnershipRegister(connection, now).names();
            List<ChainVerdict> verdicts =
                    ChainVerifier.verify(connection, new ChainVerifier.Question(logs, since, options.all(), now));
            int code = report(verdicts, since, options.all());
            return options.checkpoint().isEmpty()
                    ? code
                    : write(options.checkpoint().get(), verdicts, since, now, code);
        } catch (SQLException e) {
            out.println("De logboeken zijn niet te lezen: " + e.getMessage());
            return UNREADABLE;
        }
    }

    /** A checkpoint is only replaced by a later one of the same chains: then the earlier is what is compared with. */
    private static void refuseOther(String file, Options options) {
        try {
            Path wanted = Path.of(file);
            if (Files.exists(wanted)
                    && (options.since().isEmpty()
                            || !Files.isSameFile(wanted, Path.of(options.since().get())))) {
                throw new Unusable(
                        "--checkpoint " + file + " bestaat al. Kies een nieuw bestand, of noem hetzelfde bestand"
                                + " ook bij --since: dan wordt eerst nagegaan of alles erop aansluit.");
            }
        } catch (IOException | InvalidPathException _) {
            // said when it is read or written
        }
    }

    private Optional<Checkpoint> read(String file) {
        try {
            Optional<Checkpoint> checkpoint = Checkpoint.read(Files.readString(Path.of(file)));
            if (checkpoint.isEmpty()) {
                out.println("--since " + file + " is geen ijkpunt, of het is beschadigd. Neem een ander ijkpunt.");
            }
            return checkpoint;
        } catch (IOException | IllegalArgumentException _) {
            out.println("--since " + file + " is niet te lezen. Kies een bestand dat verify-logs --checkpoint maakte.");
            return Optional.empty();
        }
    }

    private int report(List<ChainVerdict> verdicts, @Nullable Checkpoint since, boolean all) {
        verdicts.forEach(verdict -> out.println(line(verdict)));
        long broken = verdicts.stream().filter(Broken.class::isInstance).count();
        out.println(
                broken == 0
                        ? "Alle " + verdicts.size() + " ketens zijn heel."
                        : broken + " van de " + verdicts.size() + " ketens zijn gebroken.");
        out.println(
                since == null
                        ? "Let op: zonder --since is niet te zien of iemand met alle rechten het eind van een keten"
                                + " afsneed of herschreef, of een hele keten weghaalde."
                        : "Vergeleken met het ijkpunt van " + since.at().truncatedTo(ChronoUnit.SECONDS) + "."
                                + (all ? "" : " De regels van daarvoor zijn nu niet opnieuw gelezen; dat doet --all."));
        return broken == 0 ? WHOLE : BROKEN;
    }

    /** Written beside its place first, so that a half-written file never takes the place of a good one. */
    private int write(String file, List<ChainVerdict> verdicts, @Nullable Checkpoint since, Instant now, int code) {
        if (code != WHOLE) {
            out.println("Er is geen ijkpunt gemaakt, want niet alle ketens zijn heel.");
            return code;
        }
        Checkpoint made = new Checkpoint(
                now,
                verdicts.stream()
                        .filter(Whole.class::isInstance)
                        .map(Whole.class::cast)
                        .map(whole -> whole.last()
                                .over(
                                        since == null
                                                ? null
                                                : since.of(whole.log(), whole.organisation())
                                                        .orElse(null),
                                        now))
                        .toList());
        try {
            Path target = Path.of(file).toAbsolutePath();
            Path beside = target.resolveSibling(target.getFileName() + ".nieuw");
            Files.writeString(beside, made.text());
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            out.println("Ijkpunt geschreven naar " + file + ". Bewaar het buiten deze machine.");
            return code;
        } catch (IOException | IllegalArgumentException e) {
            out.println("--checkpoint " + file + " is niet te schrijven. Kies een ander bestand.");
            return UNREADABLE;
        }
    }

    private String line(ChainVerdict verdict) {
        String chain = (verdict.organisation().equals(ChainedLog.INSTALLATION)
                        ? "installatie"
                        : names.getOrDefault(
                                verdict.organisation(), verdict.organisation().toString()))
                + ", " + LOGS.getOrDefault(verdict.log().id(), verdict.log().id()) + ":";
        return switch (verdict) {
            case Whole whole ->
                "heel      " + chain + " " + whole.lines() + " regels nagerekend, laatste "
                        + whole.last().sequence() + ", hash " + whole.head() + tail(whole.tail());
            case Broken broken -> "GEBROKEN  " + chain + " regel " + broken.sequence() + ": " + reason(broken.why());
        };
    }

    private static String tail(Tail tail) {
        return tail.lines() == 0
                ? ""
                : "; nog niet verzegeld: " + tail.lines() + " regels, de oudste van " + tail.oldest();
    }

    private static String reason(Why why) {
        return switch (why) {
            case CHANGED -> "de inhoud is veranderd";
            case MISSING -> "de regel ontbreekt";
            case ORDER ->
                "de regel sluit niet aan op de vorige (verplaatst, tussengevoegd of de vorige is herschreven)";
            case FORMAT -> "de vorm van de regel is onbekend (veranderd, of door een nieuwere versie geschreven)";
            case SEAL -> "het zegel over de regel ontbreekt of is veranderd";
            case OUTSIDE -> "er staan regels buiten de keten die later zijn dan haar begin";
            case REWRITTEN -> "de regel is anders dan bij het ijkpunt: zij, of iets ervoor, is herschreven";
            case CUT -> "de regel was er bij het ijkpunt; zij en alles erna is afgesneden";
            case VANISHED -> "de hele keten was er bij het ijkpunt en is weg";
            case EARLY -> "de regel is verwijderd voor zij oud genoeg was";
        };
    }
}
