package nl.perspectief.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.register.asof.Register;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.FactLog;
import nl.perspectief.shared.DutchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The covenants that partners signed and their register, to be read and shown; nothing here knows a person. */
@Component
public class Covenants {
    private final Registers registers;
    private final JdbcClient jdbc;

    public Covenants(Registers registers, JdbcClient jdbc) {
        this.registers = registers;
        this.jdbc = jdbc;
    }

    /** The covenant of a regime in force at a moment; when there is none, one that knows no word and refuses all. */
    public Covenant inForce(String regime, Instant moment) {
        return registers.inForce(regime, moment).covenant();
    }

    /** The same; when none of it is in force any more, the last version that was, for its names. */
    public Covenant latest(String regime, Instant moment) {
        return registers
                .on(regime, DutchDays.of(moment))
                .map(CompiledCovenant::covenant)
                .or(() -> versions().stream()
                        .filter(version -> version.covenant().equals(regime))
                        .filter(version -> !version.validFrom().isAfter(DutchDays.of(moment)))
                        .findFirst()
                        .map(version -> registers.byHash(version.hash()).covenant()))
                .orElseGet(Registers.NOTHING::covenant);
    }

    /** The covenants that are in force on a day, one for each regime; the oldest regime first. */
    public List<Covenant> on(LocalDate day) {
        return registers.on(day).stream().map(CompiledCovenant::covenant).toList();
    }

    /** The covenant of a regime on a day; none when no version of it is in force. */
    public Optional<Covenant> on(String regime, LocalDate day) {
        return registers.on(regime, day).map(CompiledCovenant::covenant);
    }

    /** The versions that are still to take effect, the first one first. */
    public List<Covenant> announced(LocalDate day) {
        return versions().stream()
                .filter(version -> version.validFrom().isAfter(day))
                .filter(version ->
                        version.endedOn() == null || version.endedOn().isAfter(version.validFrom()))
                .sorted(Comparator.comparing(CovenantVersion::validFrom))
                .map(version -> registers.byHash(version.hash()).covenant())
                .toList();
    }

    /** Every registered version, the latest first. */
    public List<CovenantVersion> versions() {
        return jdbc.sql(
                        "SELECT hash, covenant, version, valid_from, ended_on FROM covenant_version ORDER BY valid_from DESC, version DESC")
                .query((row, _) -> new CovenantVersion(
                        row.getString("hash"),
                        row.getString("covenant"),
                        row.getString("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** The text of one version, by the hash that its partners signed. */
    public Optional<Covenant> text(String hash) {
        return versions().stream()
                .filter(version -> version.hash().equals(hash))
                .findFirst()
                .map(version -> registers.byHash(version.hash()).covenant());
    }

    /** What the register says of a version on a day. */
    public RegisterStatus register(Covenant covenant, LocalDate day) {
        Map<String, LocalDate> signed = since(
                "SELECT partner, signed_on AS since, ended_on FROM covenant_signature WHERE hash = :hash",
                covenant,
                day);
        Map<String, LocalDate> assessed = since(
                "SELECT partner, adopted_on AS since, ended_on FROM dpia WHERE covenant = :regime", covenant, day);
        return new RegisterStatus(
                day,
                covenant.partners().stream()
                        .map(partner -> new RegisterStatus.PartnerStatus(
                                partner, signed.get(partner.id()), assessed.get(partner.id())))
                        .toList(),
                police(covenant, day));
    }

    private Map<String, LocalDate> since(String rows, Covenant covenant, LocalDate day) {
        return jdbc
                .sql("SELECT partner, max(since) AS since FROM (" + rows
                        + ") AS known WHERE since <= :day AND (ended_on IS NULL OR ended_on > :day) GROUP BY partner")
                .param("hash", covenant.hash())
                .param("regime", covenant.id())
                .param("day", day)
                .query((row, _) -> Map.entry(row.getString("partner"), row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<RegisterStatus.DecisionStatus> police(Covenant covenant, LocalDate day) {
        return jdbc.sql("""
                        SELECT number, giver, categories, from_date, ended_on FROM police_decision
                         WHERE covenant = :regime AND from_date <= :day AND (ended_on IS NULL OR ended_on > :day)
                         ORDER BY number""")
                .param("regime", covenant.id())
                .param("day", day)
                .query((row, _) -> new RegisterStatus.DecisionStatus(
                        row.getString("number"),
                        row.getString("giver"),
                        List.of((String[]) row.getArray("categories").getArray()),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** What the register alone tells about flows on its day, as the decision point reads it; the rest is unknown. */
    public static CompiledCovenant.Registered registered(Covenant covenant, RegisterStatus status) {
        Register register = new Register(
                status.day(),
                status.partnersWith(RegisterStatus.PartnerStatus::signed),
                status.partnersWith(RegisterStatus.PartnerStatus::assessed),
                status.decisions().stream()
                        .map(decision -> new Register.PoliceDecision(
                                decision.number(), decision.giver(), Set.copyOf(decision.categories())))
                        .toList(),
                Set.of());
        return register.alone(covenant.vocabulary());
    }

    /** The covenant of a regime with its register, as they stand at a moment. */
    public Optional<CovenantAsOf> asOf(String regime, Instant moment) {
        LocalDate day = DutchDays.of(moment);
        return registers
                .on(regime, day)
                .map(covenant -> new CovenantAsOf(covenant, registers.on(day, covenant.covenant())));
    }

    /** The regimes that have a version in force at a moment, by the ids of their covenants; the oldest first. */
    public List<String> regimes(Instant moment) {
        return on(DutchDays.of(moment)).stream().map(Covenant::id).toList();
    }

    /** A decision given again, from what a log line holds. @param facts as {@link CovenantAsOf#factLine} wrote them */
    public Decision again(String hash, Question question, String facts) {
        Circumstances then = FactLog.read(facts);
        return registers
                .byHash(hash)
                .decide(question, condition -> then.facts().getOrDefault(condition, Truth.UNKNOWN));
    }
}
