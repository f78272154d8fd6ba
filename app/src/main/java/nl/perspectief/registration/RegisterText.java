package nl.perspectief.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Abilities;
import nl.perspectief.covenant.analysis.Finding;
import nl.perspectief.covenant.analysis.Findings;
import nl.perspectief.covenant.language.CleanFiles;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Clashes;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.PartnershipRegister;
import nl.perspectief.register.CovenantVersion;

/** {@code register-covenant}: reads the text in a folder and registers it. */
final class RegisterText {
    private final CommandRun run;

    RegisterText(CommandRun run) {
        this.run = run;
    }

    int register(String folder) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return run.misused(folder + " is geen map. Geef de map met de .md-bestanden van het convenant.");
        }
        SortedMap<String, String> files = files(path);
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> {
                yield run.run(connection -> {
                    int code = register(connection, covenant, files, folder);
                    if (run.changed()) {
                        OwnerTrail.note(
                                connection,
                                OwnerEvent.of("register-covenant", SecurityCode.REGISTER_CHANGED),
                                run.now());
                    }
                    return code;
                });
            }
            case CovenantReader.Unreadable unreadable ->
                run.run(_ -> {
                    unreadable.problems().forEach(problem -> run.say(problem.toString()));
                    return run.refuse("Dit convenant is niet te lezen; er is niets vastgelegd.");
                });
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
        return CleanFiles.of(files);
    }

    private static long mistakes(Covenant covenant) {
        return Findings.of(covenant).stream()
                .filter(finding -> finding.kind().weight() == Finding.Weight.MISTAKE)
                .count();
    }

    private int register(Connection connection, Covenant covenant, SortedMap<String, String> files, String folder)
            throws SQLException {
        RegisterDeed deed = RegisterDeed.begin(run, connection);
        String text = "convenant " + covenant.id() + " versie " + covenant.version();
        if (Term.far(covenant.validFrom())) {
            return run.refuse("De datum " + covenant.validFrom() + " kan niet kloppen; kijk het jaar na.");
        }
        for (CovenantVersion known : deed.versions.all()) {
            if (known.covenant().equals(covenant.id())
                    && known.version().equals(covenant.version())
                    && !known.hash().equals(covenant.hash())) {
                return run.refuse("Er is al een " + text + " met een andere tekst, hash " + known.hash()
                        + ". Geef deze tekst een andere versie.");
            }
        }
        List<CovenantVersion> before = deed.versions.all();
        Optional<String> refusal =
                before.stream().anyMatch(known -> known.hash().equals(covenant.hash()))
                        ? Optional.empty()
                        : refusal(covenant, folder);
        if (refusal.isPresent()) {
            return run.refuse(refusal.get());
        }
        if (!deed.change.writing.covenant(covenant, files)) {
            run.say(text + ", hash " + covenant.hash() + ", was al vastgelegd. Er is niets veranderd.");
            return CommandRun.DONE;
        }
        run.did(text + ", hash " + covenant.hash() + ", vastgelegd, geldig vanaf " + covenant.validFrom());
        partners(connection, covenant);
        replaced(covenant, before, deed);
        deed.report();
        Abilities.sentences(covenant).forEach(sentence -> run.say("  Voor de software: " + sentence));
        return CommandRun.DONE;
    }

    /** Why a text cannot be registered though it can be read. */
    private static Optional<String> refusal(Covenant covenant, String folder) {
        List<String> clashes = Clashes.sentences(covenant.vocabulary());
        if (!clashes.isEmpty()) {
            return Optional.of(String.join(" ", clashes));
        }
        long mistakes = mistakes(covenant);
        return mistakes == 0
                ? Optional.empty()
                : Optional.of("Deze tekst heeft " + mistakes + (mistakes == 1 ? " fout" : " fouten")
                        + " en wordt niet vastgelegd; zie: covenant check " + folder);
    }

    private void partners(Connection connection, Covenant covenant) throws SQLException {
        PartnershipRegister partnership = new PartnershipRegister(connection, run.now());
        for (Partner partner : covenant.partners()) {
            Domain domain = Domain.valueOf(partner.domain().name());
            if (partnership.organisation(partner.id(), partner.name(), partner.name(), domain)) {
                run.did("organisatie " + partner.id() + " toegevoegd");
            }
        }
    }

    /** Which version gives way, or before which this one never comes. */
    private void replaced(Covenant covenant, List<CovenantVersion> before, RegisterDeed deed) {
        before.stream()
                .filter(other -> other.covenant().equals(covenant.id())
                        && other.validFrom().equals(covenant.validFrom()))
                .forEach(other -> run.say("  Let op: ook " + deed.versions.named(other)
                        + " begint op die dag; van die twee geldt er maar één"));
        deed.change
                .registers
                .on(covenant.id(), covenant.validFrom().minusDays(1))
                .map(one -> one.covenant())
                .ifPresent(one -> {
                    run.say("  zij komt op " + covenant.validFrom() + " in de plaats van versie " + one.version());
                    one.partners().stream()
                            .map(Partner::id)
                            .filter(id -> covenant.partners().stream()
                                    .noneMatch(partner -> partner.id().equals(id)))
                            .forEach(id -> run.say("  Let op: " + id + " is in deze versie geen partner meer"));
                });
    }
}
