package nl.perspectief.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.CovenantVersion;
import nl.perspectief.register.asof.Register.PoliceDecision;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.StandingDisclosures;
import org.jspecify.annotations.Nullable;

/** One command on the register, within its transaction; answers whether it was done. */
final class RegisterDeed {
    final RegisterChange change;
    final RegisteredVersions versions;
    private final CommandRun run;
    private final LocalDate today;
    private final FlowReport report;

    private RegisterDeed(CommandRun run, RegisterChange change, FlowReport report) {
        this.run = run;
        this.change = change;
        this.today = DutchDays.of(run.now());
        this.versions = new RegisteredVersions(change.covenants.versions(), today);
        this.report = report;
    }

    static RegisterDeed begin(CommandRun run, Connection owner) throws SQLException {
        RegisterChange change = RegisterChange.begin(owner, run.now());
        return new RegisterDeed(
                run, change, new FlowReport(new StandingDisclosures(owner), change.registers, run.now()));
    }

    int sign(String partner, Term term, @Nullable String covenant, @Nullable String version) throws SQLException {
        return switch (versions.choose(covenant, version)) {
            case RegisteredVersions.Choice.Unclear(String line) -> run.refuse(line);
            case RegisteredVersions.Choice.One(CovenantVersion chosen) -> sign(partner, term, chosen);
        };
    }

    private int sign(String partner, Term term, CovenantVersion version) throws SQLException {
        String named = versions.named(version);
        Optional<String> unknown = unknown("partner", partner, text(version).partners(), " Partners van " + named);
        if (unknown.isPresent()) {
            return run.refuse(unknown.get());
        }
        Optional<LocalDate> closes =
                versions.endOf(version).filter(day -> !term.from().isBefore(day));
        if (closes.isPresent()) {
            return run.refuse("Op " + term.from() + " geldt " + named + " niet meer: die houdt op op " + closes.get()
                    + ". Kies met --version de versie die dan geldt.");
        }
        if (term.end() != null && term.end().isBefore(version.validFrom())) {
            return run.refuse("Op " + term.end() + " geldt " + named + " nog niet. Wie niet mee wil doen, eindigt op de"
                    + " dag waarop zij begint: " + version.validFrom() + ".");
        }
        int code = write(
                change.writing.signature(version.hash(), partner),
                term,
                new RegisterLine("handtekening van " + partner + " onder " + named, "sign " + partner)
                        .followedBy(versions.flags(version)));
        if (code == CommandRun.DONE) {
            others(partner, version);
        }
        return code;
    }

    /** What this signature does not touch, with how to. */
    private void others(String partner, CovenantVersion signed) {
        for (CovenantVersion next : versions.announced()) {
            if (!next.equals(signed) && next.covenant().equals(signed.covenant())) {
                List<Term> terms =
                        change.writing.signature(next.hash(), partner).terms();
                run.say("  " + versions.named(next) + ", die geldt vanaf " + next.validFrom() + ", "
                        + (terms.isEmpty()
                                ? "is daarmee niet getekend; dat kan met: sign " + partner + " DATUM"
                                        + versions.flags(next)
                                : "blijft getekend " + terms.getLast().words() + "; een einde daaraan kan met: sign "
                                        + partner + " " + terms.getLast().from() + " EINDDATUM"
                                        + versions.flags(next)));
            }
        }
    }

    int dpia(String partner, Term term, @Nullable String covenant) throws SQLException {
        return switch (versions.regime(covenant)) {
            case RegisteredVersions.Regime.Unclear(String line) -> run.refuse(line);
            case RegisteredVersions.Regime.One(String regime) -> dpia(regime, partner, term);
        };
    }

    private int dpia(String regime, String partner, Term term) throws SQLException {
        Optional<String> unknown = unknownPartner(regime, partner);
        return unknown.isPresent()
                ? run.refuse(unknown.get())
                : write(
                        change.writing.dpia(regime, partner),
                        term,
                        new RegisterLine("DPIA van " + partner + versions.under(regime), "dpia " + partner)
                                .followedBy(versions.flag(regime)));
    }

    int decision(PoliceDecision asked, Term term, @Nullable String covenant) throws SQLException {
        return switch (versions.regime(covenant)) {
            case RegisteredVersions.Regime.Unclear(String line) -> run.refuse(line);
            case RegisteredVersions.Regime.One(String regime) -> decision(regime, asked, term);
        };
    }

    private int decision(String regime, PoliceDecision asked, Term term) throws SQLException {
        Optional<String> unknown =
                unknownPartner(regime, asked.giver()).or(() -> unknownCategory(regime, asked.categories()));
        if (unknown.isPresent()) {
            return run.refuse(unknown.get());
        }
        RegisterEntry entry = change.writing.policeDecision(regime, asked);
        Optional<PoliceDecision> known = change.writing.policeDecision(regime, asked.number());
        if (known.isEmpty() && !maybePolice(regime, asked.giver())) {
            return run.refuse(asked.giver() + " is geen politie in dit convenant; een besluit over politiegegevens"
                    + " (art. 20 Wpg) is van: " + String.join(", ", police(regime)) + ".");
        }
        if (known.isPresent() && !(known.get().equals(asked) && begins(entry, term.from()))) {
            return run.refuse(described(known.get()) + " is er al, "
                    + entry.terms().getFirst().words() + ". Een ander besluit krijgt een ander nummer.");
        }
        return write(
                entry,
                term,
                new RegisterLine(
                                described(asked) + versions.under(regime),
                                "police-decision " + asked.number() + " " + asked.giver() + " " + over(asked, ","))
                        .followedBy(versions.flag(regime)));
    }

    /** A condition of the register that no meaning tells how to look up, for what a partner receives. */
    int fact(String id, String receiver, Term term, @Nullable String covenant) throws SQLException {
        return switch (versions.regime(covenant)) {
            case RegisteredVersions.Regime.Unclear(String line) -> run.refuse(line);
            case RegisteredVersions.Regime.One(String regime) -> fact(regime, id, receiver, term);
        };
    }

    private int fact(String regime, String id, String receiver, Term term) throws SQLException {
        Optional<String> unknown = unknownPartner(regime, receiver);
        if (unknown.isPresent()) {
            return run.refuse(unknown.get());
        }
        Set<String> all =
                texts(regime).flatMap(text -> ofRegister(text).stream()).collect(Collectors.toCollection(TreeSet::new));
        if (!all.contains(id)) {
            return run.refuse("Voorwaarde " + id + " legt niemand in het register vast. "
                    + (all.isEmpty() ? "Geen enkele voorwaarde." : "Dat kan met: " + String.join(", ", all) + "."));
        }
        return write(
                change.writing.fact(regime, id, receiver),
                term,
                new RegisterLine(
                                "voorwaarde " + id + " voor wat " + receiver + " ontvangt" + versions.under(regime),
                                "register-fact " + id + " " + receiver)
                        .followedBy(versions.flag(regime)));
    }

    private static Set<String> ofRegister(Covenant text) {
        return text.conditions().stream()
                .filter(condition -> condition.source() == Source.REGISTER && condition.fact() == null)
                .map(Condition::id)
                .collect(Collectors.toSet());
    }

    /** A text that says of no partner that it is police leaves that to the reader. */
    private boolean maybePolice(String regime, String partner) {
        Set<String> police = police(regime);
        return police.isEmpty() || police.contains(partner);
    }

    private Set<String> police(String regime) {
        return texts(regime)
                .flatMap(text -> text.vocabulary().partners(PartnerKind.POLICE).stream())
                .map(Partner::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean begins(RegisterEntry entry, LocalDate day) {
        return entry.terms().getFirst().from().equals(day);
    }

    static String described(PoliceDecision decision) {
        return "besluit " + decision.number() + " van " + decision.giver() + " over " + over(decision, ", ");
    }

    private static String over(PoliceDecision decision, String between) {
        return String.join(between, new TreeSet<>(decision.categories()));
    }

    private int write(RegisterEntry entry, Term asked, RegisterLine line) throws SQLException {
        TermChange written = TermChange.of(entry.terms(), asked, entry.manner(), today);
        if (written instanceof TermChange.NothingToEnd(List<Term> known)) {
            return run.refuse(line.nothingToEnd(asked, known));
        }
        entry.write(written);
        if (written instanceof TermChange.Same) {
            run.say(line.of(written));
        } else {
            run.did(line.of(written));
            report();
        }
        return CommandRun.DONE;
    }

    /** Lets the flows and the shares follow, and says what that opens and closes. */
    void report() throws SQLException {
        report.lines(change.finish()).forEach(run::say);
        change.review();
    }

    private Covenant text(CovenantVersion version) {
        return change.registers.byHash(version.hash()).covenant();
    }

    /** In any version of a regime that is in force or to come. */
    private Optional<String> unknownPartner(String regime, String partner) {
        List<Partner> known = texts(regime)
                .flatMap(text -> text.partners().stream())
                .distinct()
                .toList();
        return unknown("partner", partner, known, " Partners");
    }

    private Optional<String> unknownCategory(String regime, Set<String> categories) {
        List<? extends Named> known = texts(regime)
                .flatMap(text -> text.vocabulary().categories().stream())
                .toList();
        return categories.stream()
                .flatMap(category -> unknown("soort gegevens", category, known, " Soorten").stream())
                .findFirst();
    }

    private Stream<Covenant> texts(String regime) {
        RegisteredVersions own = versions.of(regime);
        return Stream.concat(own.inForce().stream(), own.announced().stream()).map(this::text);
    }

    private static Optional<String> unknown(String what, String id, List<? extends Named> known, String kind) {
        if (known.isEmpty()) {
            return Optional.of(RegisteredVersions.NONE);
        }
        return known.stream().anyMatch(one -> one.id().equals(id))
                ? Optional.empty()
                : Optional.of("Onbekende " + what + " " + id + "." + kind + ": "
                        + known.stream().map(Named::id).distinct().collect(Collectors.joining(", ")) + ".");
    }

    int show() {
        RegisterView.lines(change, versions, today).forEach(run::say);
        return CommandRun.DONE;
    }
}
