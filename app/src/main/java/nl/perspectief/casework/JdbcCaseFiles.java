package nl.perspectief.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.casework.informing.Concerned;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.files.File;
import nl.perspectief.files.Files;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.NameSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The headers of cases; always inside a transaction that told who acts. */
@Component
public class JdbcCaseFiles {
    /** What the own organisation leads: process leads see all of it. */
    private static final String LED =
            " FROM case_file c WHERE c.lead_organisation_id = (SELECT acting_organisation()) AND ";

    /**
     * What everybody keeps or takes part in, each looked up by index: what the wall shows them, found from their side. Without it
     * the wall is asked of every case there is.
     */
    private static final String OWN = """
             FROM (SELECT t.id FROM taking_part_in() t
                    UNION SELECT k.id FROM case_file k WHERE k.case_lead_id = (SELECT acting_reader())) own
            CROSS JOIN LATERAL (SELECT f.* FROM case_file f WHERE f.id = own.id OFFSET 0) c WHERE\s""";

    private static final String OF_OTHERS = OWN + "c.lead_organisation_id <> (SELECT acting_organisation()) AND ";

    /** By what the reader may know of who it is: the wall decides about each row of it. */
    private static final String NAMED = "EXISTS (SELECT FROM published_identity y WHERE y.file_id = c.id AND "
            + NameSearch.in("y.first_name || ' ' || y.family_name", ":name") + ")";

    private static final String TO_REVIEW =
            "FROM case_file WHERE case_lead_id = ? AND next_review <= ? AND phase <> 'shielded'";

    private final JdbcClient jdbc;
    private final Files files;
    private final JdbcPersons persons;

    JdbcCaseFiles(JdbcClient jdbc, Files files, JdbcPersons persons) {
        this.jdbc = jdbc;
        this.files = files;
        this.persons = persons;
    }

    void insert(CaseFile file, UUID openedBy) {
        files.open(File.of(
                        file.id(),
                        CaseFile.KIND,
                        file.leadOrganisationId(),
                        file.regime(),
                        file.phase().id())
                .ledAs(Role.PROCESS_LEAD)
                .keptBy(file.caseLeadId()));
        jdbc.sql("""
                INSERT INTO case_file (id, referral_id, subject_id, route, lead_organisation_id, case_lead_id, phase,
                                       opened_at, opened_by, next_review, regime, victim_view_on)
                VALUES (:id, :referral, :subject, :route, :organisation, :lead, :phase, :at, :by, :review, :regime, :victim)""")
                .param("id", file.id())
                .param("referral", file.referralId())
                .param("subject", file.subjectId())
                .param("route", file.route())
                .param("organisation", file.leadOrganisationId())
                .param("lead", file.caseLeadId())
                .param("phase", file.phase().id())
                .param("at", Timestamp.from(file.openedAt()))
                .param("by", openedBy)
                .param("review", file.nextReview())
                .param("regime", file.regime())
                .param("victim", file.informing().victimViewOn())
                .update();
    }

    /** Gives a case to another lead, who then keeps its file; the database notes who had it. Whether the version was still the one that was read. */
    public boolean handTo(UUID caseId, int version, UUID caseLead) {
        files.keptBy(caseId, caseLead);
        return jdbc.sql("UPDATE case_file SET case_lead_id = ?, version = version + 1 WHERE id = ? AND version = ?")
                        .params(caseLead, caseId, version)
                        .update()
                == 1;
    }

    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql("SELECT * FROM case_file WHERE id = ?")
                .param(id)
                .query(JdbcCaseFiles::read)
                .optional()
                .map(file -> whole(List.of(file), persons).getFirst());
    }

    /**
     * Waits for who changes this case, and lets others wait. Only for who may see the case: no one else can tell by waiting
     * that there is one. A lock of the row itself is not for those who may not change the header.
     */
    void hold(UUID id) {
        if (find(id).isPresent()) {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(id.toString())
                    .query((_, _) -> id)
                    .list();
        }
    }

    List<CaseFile> list(Acting acting, CaseQuestion asked, int limit) {
        Phase phase = asked.phase();
        NameSearch name = asked.name();
        String which = "(:phase::text IS NULL OR c.phase = :phase)"
                + (asked.after() == null ? "" : " AND " + asked.order().beyond())
                + (name == null ? "" : " AND " + NAMED);
        List<CaseFile> found = jdbc.sql(
                        first(acting, which, " ORDER BY " + asked.order().by() + " LIMIT :limit"))
                .param("phase", phase == null ? null : phase.id())
                .param("after", asked.after())
                .param("name", name == null ? null : name.folded())
                .param("limit", limit)
                .query(JdbcCaseFiles::read)
                .list();
        return whole(found, persons);
    }

    /** With what was told and answered in each. */
    public static List<CaseFile> whole(List<CaseFile> files, JdbcPersons persons) {
        Map<UUID, List<Concerned>> concerned = files.isEmpty()
                ? Map.of()
                : persons.concerned(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .map(file -> file.with(file.informing().with(concerned.getOrDefault(file.id(), List.of()))))
                .toList();
    }

    /** Of what a process lead leads and of what she takes part in elsewhere each the first, by index, and of those the first. */
    private static String first(Acting acting, String which, String order) {
        return acting.has(Role.PROCESS_LEAD)
                ? "SELECT c.* FROM ((SELECT c.*" + LED + which + order + ") UNION ALL (SELECT c.*" + OF_OTHERS + which
                        + order + ")) c" + order
                : "SELECT c.*" + OWN + which + order;
    }

    Map<Phase, Integer> counts(Acting acting) {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        (acting.has(Role.PROCESS_LEAD) ? Stream.of(LED, OF_OTHERS) : Stream.of(OWN))
                .forEach(those -> jdbc.sql("SELECT c.phase, count(*) AS cases" + those + "true GROUP BY c.phase")
                        .query((row, _) ->
                                Map.entry(Phase.byId(row.getString("phase")).orElseThrow(), row.getInt("cases")))
                        .list()
                        .forEach(count -> counts.merge(count.getKey(), count.getValue(), Integer::sum)));
        return counts;
    }

    public record Entry(Phase phase, UUID by, Instant at) {}

    /** The phases that the case went through, in the order of time. */
    public List<Entry> entries(UUID caseId) {
        return jdbc.sql("SELECT phase, entered_by, entered_at FROM case_phase WHERE case_id = ? ORDER BY entered_at")
                .param(caseId)
                .query((row, _) -> new Entry(
                        Phase.byId(row.getString("phase")).orElseThrow(),
                        row.getObject("entered_by", UUID.class),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    /** When each phase was last entered. */
    Map<Phase, Instant> entered(UUID caseId) {
        Map<Phase, Instant> entered = new EnumMap<>(Phase.class);
        entries(caseId).forEach(entry -> entered.put(entry.phase(), entry.at()));
        return entered;
    }

    /** The same for many cases. */
    Map<UUID, Map<Phase, Instant>> entered(Collection<UUID> caseIds) {
        Map<UUID, Map<Phase, Instant>> entered = new HashMap<>();
        jdbc.sql("""
                        SELECT case_id, phase, max(entered_at) AS at FROM case_phase
                         WHERE case_id = ANY (:ids::uuid[]) GROUP BY case_id, phase""")
                .param("ids", caseIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    entered.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new EnumMap<>(Phase.class))
                            .put(
                                    Phase.byId(row.getString("phase")).orElseThrow(),
                                    row.getTimestamp("at").toInstant());
                });
        return entered;
    }

    /** Led by one professional, with a review before a day; the first due first. */
    public List<CaseFile> toReview(UUID caseLead, LocalDate before, int limit) {
        List<CaseFile> found = jdbc.sql("SELECT * " + TO_REVIEW + " ORDER BY next_review, id LIMIT ?")
                .params(caseLead, before, limit)
                .query(JdbcCaseFiles::read)
                .list();
        return whole(found, persons);
    }

    /** The open ones that one professional leads. */
    public List<UUID> ledBy(UUID caseLead) {
        return jdbc.sql("SELECT id FROM case_file WHERE case_lead_id = ? AND phase <> ?")
                .params(caseLead, Phase.SHIELDED.id())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    public int reviewCount(UUID caseLead, LocalDate before) {
        return jdbc.sql("SELECT count(*) " + TO_REVIEW)
                .params(caseLead, before)
                .query(Integer.class)
                .single();
    }

    /** Something was told or answered in it. Whether the version was still the one that was read. */
    boolean inform(UUID id, int version) {
        return jdbc.sql("UPDATE case_file SET version = version + 1 WHERE id = ? AND version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    /** For who was told something of one person, whose line has a version of its own. */
    public void informed(UUID id) {
        jdbc.sql("UPDATE case_file SET version = version + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    /** Looked at on a day; of more days the latest counts. */
    public void viewed(UUID id, LocalDate on) {
        jdbc.sql("UPDATE case_file SET victim_view_on = greatest(victim_view_on, ?::date) WHERE id = ?")
                .params(on, id)
                .update();
    }

    /** The database notes who did so, and when. Whether the version was still the one that was read. */
    public boolean move(UUID id, int version, Phase phase, LocalDate nextReview) {
        boolean moved =
                jdbc.sql("""
                        UPDATE case_file SET phase = ?, next_review = ?, version = version + 1
                         WHERE id = ? AND version = ?""").params(phase.id(), nextReview, id, version).update() == 1;
        if (moved) {
            files.reach(id, phase.id());
        }
        return moved;
    }

    /** A header as its row has it; {@link #whole} adds what was told and answered, without which nothing counts as told. */
    public static CaseFile read(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getInt("route"),
                row.getObject("lead_organisation_id", UUID.class),
                row.getObject("case_lead_id", UUID.class),
                Phase.byId(row.getString("phase")).orElseThrow(),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("next_review", LocalDate.class),
                Informing.NOTHING_YET.viewed(row.getObject("victim_view_on", LocalDate.class)),
                row.getString("regime"),
                row.getInt("version"));
    }
}
