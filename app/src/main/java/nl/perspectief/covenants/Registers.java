package nl.perspectief.covenants;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Vocabulary;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenants.Register.PoliceDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the covenant that is in force and its register; a text is compiled once, because its hash never changes. */
@Component
class Registers {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final CompiledCovenant NOTHING = CompiledCovenant.of(new Covenant(
            "geen",
            "0",
            "Er geldt geen convenant",
            "geen",
            LocalDate.EPOCH,
            new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            ""));

    private final JdbcClient jdbc;
    private final ConcurrentMap<String, CompiledCovenant> compiled = new ConcurrentHashMap<>();

    Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day on which something happens, in the Netherlands. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The compiled covenant that is in force at a moment; when there is none, one that knows no word and refuses all. */
    CompiledCovenant inForce(Instant moment) {
        return on(day(moment)).orElse(NOTHING);
    }

    /** The compiled covenant of a day; none before the first. */
    Optional<CompiledCovenant> on(LocalDate day) {
        return jdbc.sql("""
                        SELECT hash FROM covenant_version
                         WHERE valid_from <= :day AND (ended_on IS NULL OR ended_on > :day)
                         ORDER BY valid_from DESC LIMIT 1""").param("day", day).query(String.class).optional().map(this::byHash);
    }

    /** The text that begins last, in force or still to come: what partners sign now. */
    CompiledCovenant latest() {
        return jdbc.sql("SELECT hash FROM covenant_version ORDER BY valid_from DESC LIMIT 1")
                .query(String.class)
                .optional()
                .map(this::byHash)
                .orElse(NOTHING);
    }

    /** The one of this id that is in force at a moment, if any; an empty id means whichever is. */
    Optional<CompiledCovenant> inForce(String id, Instant moment) {
        return jdbc.sql("""
                        SELECT hash FROM covenant_version
                         WHERE valid_from <= :day AND (ended_on IS NULL OR ended_on > :day)
                           AND (:id = '' OR covenant = :id)
                         ORDER BY valid_from DESC LIMIT 1""")
                .param("day", day(moment))
                .param("id", id)
                .query(String.class)
                .optional()
                .map(this::byHash);
    }

    CompiledCovenant byHash(String hash) {
        return compiled.computeIfAbsent(hash, this::compile);
    }

    private CompiledCovenant compile(String hash) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.sql("SELECT name, content FROM covenant_file WHERE hash = ?")
                .param(hash)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> CompiledCovenant.of(covenant);
            case CovenantReader.Unreadable unreadable ->
                throw new IllegalStateException("the registered covenant cannot be read: " + unreadable.problems());
        };
    }

    Register on(LocalDate day, Covenant covenant) {
        return new Register(
                day,
                partners(
                        "SELECT partner FROM covenant_signature WHERE hash = :hash AND " + standing("signed_on"),
                        day,
                        covenant),
                partners("SELECT partner FROM dpia WHERE :hash = :hash AND " + standing("adopted_on"), day, covenant),
                decisions(day));
    }

    private static String standing(String since) {
        return since + " <= :day AND (ended_on IS NULL OR ended_on > :day)";
    }

    private Set<String> partners(String sql, LocalDate day, Covenant covenant) {
        return new HashSet<>(jdbc.sql(sql)
                .param("hash", covenant.hash())
                .param("day", day)
                .query(String.class)
                .list());
    }

    private List<PoliceDecision> decisions(LocalDate day) {
        return jdbc.sql("SELECT number, giver, categories FROM police_decision WHERE " + standing("from_date"))
                .param("day", day)
                .query((row, _) -> new PoliceDecision(row.getString("number"), row.getString("giver"), Set.of((String[])
                        row.getArray("categories").getArray())))
                .list();
    }
}
