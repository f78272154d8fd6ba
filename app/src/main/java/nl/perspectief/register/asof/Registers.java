package nl.perspectief.register.asof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.meaning.Between;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.register.asof.Register.PoliceDecision;
import nl.perspectief.register.asof.Register.RegisterFact;
import nl.perspectief.shared.DutchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the covenants that are in force and their registers; a text is compiled once, because its hash never changes. */
@Component
public class Registers {

    public static final CompiledCovenant NOTHING = CompiledCovenant.of(new Covenant(
            "geen",
            "0",
            "Er geldt geen convenant",
            "geen",
            LocalDate.EPOCH,
            new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            ""));

    /** Of each regime the version of a day: the latest that began, unless it ended. */
    private static final String LATEST = """
            SELECT DISTINCT ON (covenant) covenant, hash,
                   (SELECT min(f.valid_from) FROM covenant_version f WHERE f.covenant = v.covenant) AS begun
              FROM covenant_version v
             WHERE valid_from <= :day AND (ended_on IS NULL OR ended_on > :day)
             ORDER BY covenant, valid_from DESC, version DESC, hash""";

    private final JdbcClient jdbc;
    private final ConcurrentMap<String, CompiledCovenant> compiled = new ConcurrentHashMap<>();

    public Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The covenant of a regime that is in force at a moment; when there is none, one that knows no word and refuses all. */
    public CompiledCovenant inForce(String regime, Instant moment) {
        return onOrNone(regime, DutchDays.of(moment));
    }

    /** The covenant of a regime on a day; none before its first version and after its last. */
    public Optional<CompiledCovenant> on(String regime, LocalDate day) {
        return jdbc.sql("SELECT hash FROM (" + LATEST + ") latest WHERE covenant = :regime")
                .param("day", day)
                .param("regime", regime)
                .query(String.class)
                .optional()
                .map(this::byHash);
    }

    /** The covenant of a regime on a day; when there is none, one that knows no word and refuses all. */
    public CompiledCovenant onOrNone(String regime, LocalDate day) {
        return on(regime, day).orElse(NOTHING);
    }

    /** The covenants of a day: one for each regime, the oldest regime first. */
    public List<CompiledCovenant> on(LocalDate day) {
        return jdbc
                .sql("SELECT hash FROM (" + LATEST + ") latest ORDER BY begun, covenant")
                .param("day", day)
                .query((row, _) -> row.getString("hash"))
                .list()
                .stream()
                .map(this::byHash)
                .toList();
    }

    public CompiledCovenant byHash(String hash) {
        return compiled.computeIfAbsent(hash, this::compile);
    }

    private CompiledCovenant compile(String hash) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.sql("SELECT name, content FROM covenant_file WHERE hash = ?")
                .param(hash)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return switch (CovenantReader.signed(hash, files)) {
            case CovenantReader.Readable(Covenant covenant) ->
                CompiledCovenant.of(former(hash) ? FormerMeanings.with(covenant) : covenant);
            case CovenantReader.Unreadable unreadable ->
                throw new IllegalStateException("the registered covenant cannot be read: " + unreadable.problems());
        };
    }

    private boolean former(String hash) {
        return jdbc.sql("SELECT former_meanings FROM covenant_version WHERE hash = ?")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    /** What may flow at all under a regime, on yesterday and on every later day on which that can change. */
    public SortedMap<LocalDate, Set<Flow>> flowsByDay(String regime, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        Map<Object, Set<Flow>> known = new HashMap<>();
        SortedMap<LocalDate, Set<Flow>> flows = new TreeMap<>();
        for (LocalDate day : changesAfter(yesterday)) {
            CompiledCovenant covenant = onOrNone(regime, day);
            Register register = on(day, covenant.covenant());
            Object same = List.of(covenant.covenant().hash(), register.on(LocalDate.EPOCH), clock(covenant, day));
            flows.put(day, known.computeIfAbsent(same, _ -> register.flows(covenant)));
        }
        return flows;
    }

    /** Every regime that ever had a version, the oldest first. */
    public List<String> regimes() {
        return jdbc.sql("SELECT covenant FROM covenant_version GROUP BY covenant ORDER BY min(valid_from), covenant")
                .query((row, _) -> row.getString("covenant"))
                .list();
    }

    /** How the conditions that are about the day itself stand on it. */
    private static List<Boolean> clock(CompiledCovenant covenant, LocalDate day) {
        return betweens(covenant.covenant()).map(days -> days.holds(day)).toList();
    }

    private static Stream<Between> betweens(Covenant covenant) {
        return covenant.conditions().stream()
                .flatMap(condition -> condition.fact() instanceof Between days ? Stream.of(days) : Stream.empty());
    }

    /** A day, and every later one on which the register or the calendar says something else. */
    public List<LocalDate> changesAfter(LocalDate day) {
        List<LocalDate> ofCalendar = jdbc
                .sql("SELECT hash FROM covenant_version WHERE ended_on IS NULL OR ended_on > ?")
                .param(day)
                .query((row, _) -> row.getString("hash"))
                .list()
                .stream()
                .flatMap(hash -> betweens(byHash(hash).covenant()))
                .flatMap(days -> Stream.of(days.first(), days.last().plusDays(1)))
                .filter(day::isBefore)
                .toList();
        return Stream.concat(ofRegister(day).stream(), ofCalendar.stream())
                .distinct()
                .toList();
    }

    private List<LocalDate> ofRegister(LocalDate day) {
        return jdbc.sql("""
                        SELECT CAST(:day AS date) AS day
                        UNION SELECT day FROM (
                            SELECT unnest(ARRAY[valid_from, ended_on]) AS day FROM covenant_version
                            UNION ALL SELECT unnest(ARRAY[signed_on, ended_on]) FROM covenant_signature
                            UNION ALL SELECT unnest(ARRAY[adopted_on, ended_on]) FROM dpia
                            UNION ALL SELECT unnest(ARRAY[from_date, ended_on]) FROM police_decision
                            UNION ALL SELECT unnest(ARRAY[from_date, ended_on]) FROM register_fact) AS known
                         WHERE day > :day""")
                .param("day", day)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    public Register on(LocalDate day, Covenant covenant) {
        return new Register(
                day,
                partners(
                        "SELECT partner FROM covenant_signature WHERE hash = :hash AND " + standing("signed_on"),
                        day,
                        covenant),
                partners(
                        "SELECT partner FROM dpia WHERE covenant = :regime AND " + standing("adopted_on"),
                        day,
                        covenant),
                decisions(day, covenant.id()),
                facts(day, covenant));
    }

    private Set<RegisterFact> facts(LocalDate day, Covenant covenant) {
        return new HashSet<>(jdbc.sql("SELECT condition, receiver FROM register_fact WHERE covenant = :covenant AND "
                        + standing("from_date"))
                .param("covenant", covenant.id())
                .param("day", day)
                .query((row, _) -> new RegisterFact(row.getString("condition"), row.getString("receiver")))
                .list());
    }

    private static String standing(String since) {
        return since + " <= :day AND (ended_on IS NULL OR ended_on > :day)";
    }

    private Set<String> partners(String sql, LocalDate day, Covenant covenant) {
        return new HashSet<>(jdbc.sql(sql)
                .param("hash", covenant.hash())
                .param("regime", covenant.id())
                .param("day", day)
                .query(String.class)
                .list());
    }

    private List<PoliceDecision> decisions(LocalDate day, String regime) {
        return jdbc.sql("SELECT number, giver, categories FROM police_decision WHERE covenant = :regime AND "
                        + standing("from_date"))
                .param("regime", regime)
                .param("day", day)
                .query((row, _) -> decision(row))
                .list();
    }

    public static PoliceDecision decision(ResultSet row) throws SQLException {
        return new PoliceDecision(row.getString("number"), row.getString("giver"), Set.of((String[])
                row.getArray("categories").getArray()));
    }
}
