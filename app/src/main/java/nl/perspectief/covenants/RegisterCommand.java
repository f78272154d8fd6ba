package nl.perspectief.covenants;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Named;
import nl.perspectief.covenant.Partner;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.organisations.PartnershipRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes and shows the register of the covenant from the command line. Each change is one transaction, is followed by
 * {@code allowed_flow} being remade, and says on one line what was changed, so that the output can be kept as proof.
 */
public final class RegisterCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final OwnerDatabase owner;
    private final Registers registers;
    private final Clock clock;
    private final PrintStream out;

    /** @param tables a connection as the owner of the tables, for reading; {@code owner} is the same for writing */
    public RegisterCommand(OwnerDatabase owner, DataSource tables, Clock clock, PrintStream out) {
        this.owner = owner;
        this.registers = new Registers(JdbcClient.create(tables));
        this.clock = clock;
        this.out = out;
    }

    /** {@code register-covenant MAP}: the text with its partners, who become organisations when they were not. */
    public int covenant(List<String> words) {
        if (words.size() != 1 || !Files.isDirectory(Path.of(words.getFirst()))) {
            return misused("register-covenant MAP", "MAP is de map met de .md-bestanden van het convenant");
        }
        SortedMap<String, String> files = files(Path.of(words.getFirst()));
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> register(covenant, files);
            case CovenantReader.Unreadable unreadable -> {
                unreadable.problems().forEach(out::println);
                out.println("Dit convenant is niet te lezen; er is niets vastgelegd.");
                yield REFUSED;
            }
        };
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (var found = Files.newDirectoryStream(folder, "*.md")) {
            for (Path file : found) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private int register(Covenant covenant, SortedMap<String, String> files) {
        owner.inTransaction(connection -> {
            boolean added = new CovenantRegister(connection).covenant(covenant, files);
            PartnershipRegister partnership = new PartnershipRegister(connection, clock.instant());
            for (Partner partner : covenant.partners()) {
                Domain domain = Domain.valueOf(partner.domain().name());
                if (partnership.organisation(partner.id(), partner.name(), partner.name(), domain)) {
                    say("organisatie " + partner.id() + " toegevoegd");
                }
            }
            say("convenant " + covenant.id() + " versie " + covenant.version() + ", hash " + covenant.hash()
                    + (added ? " vastgelegd, geldig vanaf " + covenant.validFrom() : " was al vastgelegd"));
        });
        return remade();
    }

    /** {@code sign PARTNER DATUM [EINDDATUM]}: a signature under the covenant in force, or its end. */
    public int sign(List<String> words) {
        Covenant covenant = registers.latest().covenant();
        if (words.size() < 2 || words.size() > 3 || !knows(covenant.partners(), words.getFirst())) {
            return misused("sign PARTNER DATUM [EINDDATUM]", partners(covenant));
        }
        return write(words.get(1), words.size() == 3 ? words.get(2) : null, (register, from, end) -> {
            register.signature(covenant.hash(), words.getFirst(), from, end);
            say("handtekening van " + words.getFirst() + " onder " + covenant.hash() + span(from, end));
        });
    }

    /** {@code dpia PARTNER DATUM [EINDDATUM]}: a data protection impact assessment that was adopted, or its end. */
    public int dpia(List<String> words) {
        Covenant covenant = registers.latest().covenant();
        if (words.size() < 2 || words.size() > 3 || !knows(covenant.partners(), words.getFirst())) {
            return misused("dpia PARTNER DATUM [EINDDATUM]", partners(covenant));
        }
        return write(words.get(1), words.size() == 3 ? words.get(2) : null, (register, from, end) -> {
            register.dpia(words.getFirst(), from, end);
            say("DPIA van " + words.getFirst() + span(from, end));
        });
    }

    /** {@code police-decision NUMMER GEVER CATEGORIE,… DATUM [EINDDATUM]}: a decision under article 20 of the Wpg. */
    public int policeDecision(List<String> words) {
        Covenant covenant = registers.latest().covenant();
        if (words.size() < 4
                || words.size() > 5
                || !knows(covenant.partners(), words.get(1))
                || !categories(words).stream()
                        .allMatch(id -> knows(covenant.vocabulary().categories(), id))) {
            return misused("police-decision NUMMER GEVER CATEGORIE,… DATUM [EINDDATUM]", partners(covenant));
        }
        return write(words.get(3), words.size() == 5 ? words.get(4) : null, (register, from, end) -> {
            register.policeDecision(words.getFirst(), words.get(1), categories(words), from, end);
            say("besluit " + words.getFirst() + " van " + words.get(1) + " over " + words.get(2) + span(from, end));
        });
    }

    private static List<String> categories(List<String> words) {
        return List.of(words.get(2).split(",", -1));
    }

    /** {@code register}: the covenant in force, and the one that is still to come, with what each partner did. */
    public int show() {
        Covenant now = registers.inForce(clock.instant()).covenant();
        Covenant next = registers.latest().covenant();
        show(now);
        if (!next.hash().equals(now.hash())) {
            show(next);
        }
        return DONE;
    }

    private void show(Covenant covenant) {
        if (covenant.partners().isEmpty()) {
            out.println(covenant.title() + ".");
            return;
        }
        Register today = registers.on(Registers.day(clock.instant()), covenant);
        out.println(covenant.title() + ", versie " + covenant.version() + ", geldig vanaf " + covenant.validFrom()
                + ", hash " + covenant.hash());
        for (Partner partner : covenant.partners()) {
            out.printf(
                    "  %-22s %-18s %s%n",
                    partner.id(),
                    today.signed().contains(partner.id()) ? "getekend" : "niet getekend",
                    today.assessed().contains(partner.id()) ? "DPIA vastgesteld" : "geen DPIA");
        }
        today.decisions()
                .forEach(decision -> out.println("  besluit " + decision.number() + " van " + decision.giver()
                        + " over " + String.join(", ", decision.categories())));
    }

    @FunctionalInterface
    private interface Writing {
        void on(CovenantRegister register, LocalDate from, @Nullable LocalDate end) throws SQLException;
    }

    private int write(String from, @Nullable String end, Writing writing) {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = end == null ? null : LocalDate.parse(end);
            owner.inTransaction(connection -> writing.on(new CovenantRegister(connection), first, last));
            return remade();
        } catch (DateTimeParseException e) {
            return misused("JJJJ-MM-DD", "een datum ziet eruit als 2027-01-31");
        }
    }

    private int remade() {
        new FlowTable(registers, owner, clock).remake();
        say("wat gedeeld mag worden is opnieuw berekend");
        return DONE;
    }

    private static boolean knows(List<? extends Named> named, String id) {
        return named.stream().anyMatch(one -> one.id().equals(id));
    }

    private static String partners(Covenant covenant) {
        return covenant.partners().isEmpty()
                ? "er is geen convenant; leg er eerst een vast met register-covenant"
                : "partners: "
                        + String.join(
                                ", ",
                                covenant.partners().stream().map(Partner::id).toList());
    }

    private static String span(LocalDate from, @Nullable LocalDate end) {
        return " vanaf " + from + (end == null ? "" : " tot " + end);
    }

    private void say(String line) {
        out.println(clock.instant() + " " + System.getProperty("user.name") + ": " + line);
    }

    private int misused(String usage, String hint) {
        out.println("Gebruik: " + usage + " (" + hint + ").");
        return MISUSED;
    }
}
