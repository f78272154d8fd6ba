package nl.perspectief.casework.informing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Exploitation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of cases and asked; always inside a transaction that told who acts. */
@Component
public class JdbcPersons {
    private final JdbcClient jdbc;

    public JdbcPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be counted with, by case, for everybody who sees the case and for reviews. */
    public Map<UUID, List<Concerned>> concerned(Collection<UUID> cases) {
        record Of(UUID caseId, Concerned concerned) {}
        return jdbc
                .sql("SELECT * FROM told_in_cases(:ids::uuid[])")
                .param("ids", cases.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> {
                    String said = row.getString("answer");
                    return new Of(
                            row.getObject("case_id", UUID.class),
                            new Concerned(
                                    row.getBoolean("youth"),
                                    Authority.valueOf(row.getString("authority")),
                                    row.getObject("informed_on", LocalDate.class),
                                    row.getObject("postponed_until", LocalDate.class),
                                    said == null
                                            ? Consent.Answer.NOT_ASKED
                                            : Reply.Said.valueOf(said).counts()));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::caseId, Collectors.mapping(Of::concerned, Collectors.toList())));
    }

    /** The young person first; only for who leads the case. */
    public List<PersonLine> lines(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_person WHERE case_id = ? ORDER BY relation <> 'YOUTH', id")
                .param(caseId)
                .query(JdbcPersons::line)
                .list();
    }

    /** Of which of these telling is not put off both for the young person and for a parent. */
    public Set<UUID> tellable(Collection<UUID> cases) {
        return jdbc.sql("""
                        SELECT case_id FROM case_person WHERE case_id = ANY (?::uuid[]) GROUP BY case_id
                        HAVING NOT (bool_or(relation = 'YOUTH' AND postponed_for IS NOT NULL)
                                    AND bool_or(relation <> 'YOUTH' AND postponed_for IS NOT NULL))""").param(cases.toArray(UUID[]::new)).query((row, _) -> row.getObject(1, UUID.class)).stream()
                .collect(Collectors.toSet());
    }

    public void insert(UUID caseId, PersonLine line) {
        bound("""
                INSERT INTO case_person (id, case_id, relation, first_name, organisation, authority, informed_on,
                                         informed_way, informed_by, informed_with, postponed_for, postponed_until,
                                         postponed_because, postponed_by, answer, answered_on, answered_way)
                VALUES (:id, :case, :relation, :first, :organisation, :authority, :informed, :way, :by, :with, :ground,
                        :until, :because, :decider, :answer, :answered, :answeredWay)""", caseId, line).update();
    }

    /** Whether the version was still the one that was read. */
    public boolean update(UUID caseId, PersonLine line) {
        return bound("""
                        UPDATE case_person
                           SET relation = :relation, first_name = :first, organisation = :organisation,
                               authority = :authority, informed_on = :informed, informed_way = :way, informed_by = :by,
                               informed_with = :with, postponed_for = :ground, postponed_until = :until,
                               postponed_because = :because, postponed_by = :decider, answer = :answer,
                               answered_on = :answered, answered_way = :answeredWay, version = version + 1
                         WHERE id = :id AND case_id = :case AND version = :version""", caseId, line).param("version", line.version()).update() == 1;
    }

    /** Whether it was there, and said nothing yet: an answer does not go away with its line. */
    public boolean delete(UUID caseId, UUID id) {
        return jdbc.sql("""
                        DELETE FROM case_person
                         WHERE case_id = ? AND id = ? AND relation <> 'YOUTH' AND answer IS NULL""").params(caseId, id).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, UUID caseId, PersonLine line) {
        Heard heard = line.heard();
        PutOff off = line.putOff();
        Reply reply = line.reply();
        return jdbc.sql(sql)
                .param("id", line.id())
                .param("case", caseId)
                .param("relation", line.relation().name())
                .param("first", line.firstName())
                .param("organisation", line.organisation())
                .param("authority", line.authority().name())
                .param("informed", heard == null ? null : heard.on())
                .param("way", heard == null ? null : name(heard.way()))
                .param("by", heard == null ? null : heard.by())
                .param("with", heard == null ? null : heard.with())
                .param("ground", off == null ? null : off.ground().name())
                .param("until", off == null ? null : off.until())
                .param("because", off == null ? null : text(off.because()))
                .param("decider", off == null ? null : off.by())
                .param("answer", reply == null ? null : reply.said().name())
                .param("answered", reply == null ? null : reply.on())
                .param("answeredWay", reply == null ? null : name(reply.way()));
    }

    private static @Nullable String name(@Nullable Way way) {
        return way == null ? null : way.name();
    }

    private static @Nullable String text(@Nullable Narrative words) {
        return words == null ? null : words.text();
    }

    /** Somebody who is not told yet, and when that is looked at again. */
    public record ToTell(UUID caseId, LocalDate until) {}

    /** One line a case, by the first day; of cases that somebody leads. */
    public List<ToTell> toTell(Collection<UUID> cases, LocalDate before, int most) {
        return jdbc.sql("""
                        SELECT case_id, min(postponed_until) AS until FROM case_person
                         WHERE case_id = ANY (:ids::uuid[]) AND postponed_until <= :before
                         GROUP BY case_id ORDER BY 2, 1 LIMIT :most""")
                .param("ids", cases.stream().map(UUID::toString).toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query((row, _) ->
                        new ToTell(row.getObject("case_id", UUID.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    public int toTellCount(Collection<UUID> cases, LocalDate before) {
        return jdbc.sql("""
                        SELECT count(DISTINCT case_id) FROM case_person
                         WHERE case_id = ANY (?::uuid[]) AND postponed_until <= ?""")
                .params(cases.stream().map(UUID::toString).toArray(String[]::new), before)
                .query(Integer.class)
                .single();
    }

    /** Every view, the one that counts first: of the latest day, and of those the last that was saved; only for who leads the case. */
    public List<VictimView> victimViews(UUID caseId) {
        return jdbc.sql("""
                        SELECT * FROM case_victim_view WHERE case_id = ?
                         ORDER BY looked_on DESC, recorded_at DESC, id DESC""")
                .param(caseId)
                .query((row, _) -> {
                    String because = row.getString("because");
                    return new VictimView(
                            row.getObject("looked_on", LocalDate.class),
                            Exploitation.valueOf(row.getString("outcome")),
                            row.getObject("looked_by", UUID.class),
                            because == null ? null : new Narrative(because));
                })
                .list();
    }

    /** Kept beside the views of before; the day stands in the header too, which everybody at the table counts with. */
    public void insert(UUID caseId, UUID id, VictimView view, Instant now) {
        jdbc.sql("""
                INSERT INTO case_victim_view (id, case_id, outcome, looked_on, looked_by, because, recorded_at)
                VALUES (:id, :case, :outcome, :on, :by, :because, :at)""")
                .param("id", id)
                .param("case", caseId)
                .param("outcome", view.outcome().name())
                .param("on", view.on())
                .param("by", view.by())
                .param("because", text(view.because()))
                .param("at", Timestamp.from(now))
                .update();
    }

    private static PersonLine line(ResultSet row, int index) throws SQLException {
        return new PersonLine(
                row.getObject("id", UUID.class),
                Relation.valueOf(row.getString("relation")),
                row.getString("first_name"),
                row.getString("organisation"),
                Authority.valueOf(row.getString("authority")),
                heard(row),
                putOff(row),
                reply(row),
                row.getInt("version"));
    }

    private static @Nullable Heard heard(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("informed_on", LocalDate.class);
        return on == null
                ? null
                : new Heard(
                        on,
                        way(row.getString("informed_way")),
                        row.getObject("informed_by", UUID.class),
                        row.getString("informed_with"));
    }

    private static @Nullable PutOff putOff(ResultSet row) throws SQLException {
        String ground = row.getString("postponed_for");
        String because = row.getString("postponed_because");
        return ground == null
                ? null
                : new PutOff(
                        Postponement.valueOf(ground),
                        row.getObject("postponed_until", LocalDate.class),
                        because == null ? null : new Narrative(because),
                        row.getObject("postponed_by", UUID.class));
    }

    private static @Nullable Reply reply(ResultSet row) throws SQLException {
        String said = row.getString("answer");
        return said == null
                ? null
                : new Reply(
                        Reply.Said.valueOf(said),
                        row.getObject("answered_on", LocalDate.class),
                        way(row.getString("answered_way")));
    }

    private static @Nullable Way way(@Nullable String name) {
        return name == null ? null : Way.valueOf(name);
    }
}
