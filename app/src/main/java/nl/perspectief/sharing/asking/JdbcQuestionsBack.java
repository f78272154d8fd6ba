package nl.perspectief.sharing.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.asking.QuestionBack.Answer;
import nl.perspectief.sharing.asking.QuestionBack.Person;
import nl.perspectief.sharing.asking.QuestionBack.Share;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of questions; always inside a transaction that told who acts. */
@Component
class JdbcQuestionsBack {
    /** Who it is about comes from what who acts may see of the same young person, and so do the words of an answer. */
    private static final String SELECT = """
            SELECT q.*, d.item_id, d.file_kind, d.covenant, d.category, d.given_by, g.name AS giver_name, b.name AS asker_name,
                   w.name AS answerer_name, a.withdrawn_at, a.withdrawn_reason, i.narrative, y.first_name, y.birth_date,
                   EXISTS (SELECT FROM readable_disclosure r WHERE r.id = q.disclosure_id) AS stands,
                   stands_in_for(q.asked_by) AS stands_in
              FROM question_back q JOIN disclosure d ON d.id = q.disclosure_id
              JOIN published_professional g ON g.id = d.given_by
              JOIN published_professional b ON b.id = q.asked_by
              LEFT JOIN published_professional w ON w.id = q.answered_by
              LEFT JOIN disclosure a ON a.id = q.answer_id
              LEFT JOIN item i ON i.id = a.item_id
              LEFT JOIN LATERAL (
                    SELECT n.first_name, birth_of_register(n.birth_date, n.birth_known) AS birth_date
                      FROM item o JOIN item_identity n ON n.item_id = o.id
                     WHERE o.subject_id = d.subject_id ORDER BY o.recorded_at LIMIT 1) y ON true
             WHERE\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcQuestionsBack(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether nobody else asked about it meanwhile. */
    boolean insert(UUID id, Disclosure about, UUID fileId, Person asker, Instant now, LocalDate due, String words) {
        return jdbc.sql("""
                        INSERT INTO question_back (id, disclosure_id, file_id, giver_organisation_id, asker_organisation_id,
                                                   asked_by, asked_at, due_on, words)
                        VALUES (:id, :share, :file, :giver, :asker, :by, :at, :due, :words)
                            ON CONFLICT (disclosure_id) WHERE way IS NULL AND taken_back_at IS NULL DO NOTHING""")
                        .param("id", id)
                        .param("share", about.id())
                        .param("file", fileId)
                        .param("giver", about.giverOrganisationId())
                        .param("asker", asker.organisationId())
                        .param("by", asker.id())
                        .param("at", Timestamp.from(now))
                        .param("due", due)
                        .param("words", words)
                        .update()
                == 1;
    }

    Optional<QuestionBack> find(UUID id) {
        return where("q.id = ?", id).stream().findFirst();
    }

    Optional<QuestionBack> openAbout(UUID share) {
        return where("q.disclosure_id = ? AND q.way IS NULL AND q.taken_back_at IS NULL", share).stream()
                .findFirst();
    }

    List<QuestionBack> about(Collection<UUID> shares) {
        return shares.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "q.disclosure_id = ANY (?::uuid[]) AND q.taken_back_at IS NULL ORDER BY q.asked_at")
                        .param(shares.stream().map(UUID::toString).toArray(String[]::new))
                        .query(this::read)
                        .list();
    }

    List<QuestionBack> onFile(UUID file) {
        return where("q.file_id = ? ORDER BY q.asked_at", file);
    }

    /** One that waits, before it is known what it says. */
    record Waits(UUID id, String fileKind, UUID giver, UUID asker, boolean toAnswer, boolean asked) {}

    /**
     * Those that wait for an answer of an organisation, and those that it asked and of which the answer was not read; the first due
     * first. Most days there is none for who looks, and what they say is asked for no more than that.
     */
    List<Waits> waiting(UUID organisation) {
        return jdbc.sql("""
                        SELECT q.id, d.file_kind, d.given_by, q.asked_by, q.giver_organisation_id = :own AND q.way IS NULL AS answering,
                               q.asker_organisation_id = :own AND q.read_at IS NULL AS asked
                          FROM question_back q JOIN disclosure d ON d.id = q.disclosure_id
                         WHERE q.taken_back_at IS NULL
                           AND ((q.giver_organisation_id = :own AND q.way IS NULL)
                                OR (q.asker_organisation_id = :own AND q.read_at IS NULL))
                         ORDER BY q.due_on, q.id""")
                .param("own", organisation)
                .query((row, _) -> new Waits(
                        row.getObject("id", UUID.class),
                        row.getString("file_kind"),
                        row.getObject("given_by", UUID.class),
                        row.getObject("asked_by", UUID.class),
                        row.getBoolean("answering"),
                        row.getBoolean("asked")))
                .list();
    }

    /** These, the first due first. */
    List<QuestionBack> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "q.id = ANY (?::uuid[]) ORDER BY q.due_on, q.id")
                        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query(this::read)
                        .list();
    }

    private List<QuestionBack> where(String condition, UUID id) {
        return jdbc.sql(SELECT + condition).param(id).query(this::read).list();
    }

    /** Whether it waited for one, or what was answered before is as it was seen. */
    boolean answer(QuestionBack seen, AnswerWay way, @Nullable UUID share, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE question_back SET way = :way, answer_id = :share, answered_by = :by, answered_at = :at
                         WHERE id = :id AND way IS NOT DISTINCT FROM :seen AND coalesce(way, '') <> 'SAID' AND read_at IS NULL
                           AND taken_back_at IS NULL""")
                        .param("way", way.name())
                        .param("seen", seen.way() == null ? null : seen.way().name(), Types.VARCHAR)
                        .param("share", share)
                        .param("by", by)
                        .param("at", Timestamp.from(now))
                        .param("id", seen.id())
                        .update()
                == 1;
    }

    boolean takeBack(UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE question_back SET taken_back_at = ?, taken_back_by = ?
                         WHERE id = ? AND way IS NULL AND taken_back_at IS NULL""").params(Timestamp.from(now), by, id).update() == 1;
    }

    /** That the answer was read, or of who wanted to be called that it was done. Whether that was not so yet. */
    boolean read(UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE question_back SET read_at = ?, read_by = ?
                         WHERE id = ? AND way IS NOT NULL AND read_at IS NULL""").params(Timestamp.from(now), by, id).update() == 1;
    }

    /** To be told, or called, anew. */
    boolean unread(UUID id) {
        return jdbc.sql("UPDATE question_back SET read_at = NULL, read_by = NULL WHERE id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    private QuestionBack read(ResultSet row, int index) throws SQLException {
        Timestamp takenBack = row.getTimestamp("taken_back_at");
        return new QuestionBack(
                row.getObject("id", UUID.class),
                share(row),
                row.getBoolean("stands"),
                row.getBoolean("stands_in"),
                new Person(
                        row.getObject("asked_by", UUID.class),
                        row.getObject("asker_organisation_id", UUID.class),
                        row.getString("asker_name")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("words"),
                answer(row),
                takenBack == null ? null : takenBack.toInstant());
    }

    private Share share(ResultSet row) throws SQLException {
        String firstName = row.getString("first_name");
        return new Share(
                row.getObject("disclosure_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("file_kind"),
                row.getString("covenant"),
                row.getString("category"),
                new Person(
                        row.getObject("given_by", UUID.class),
                        row.getObject("giver_organisation_id", UUID.class),
                        row.getString("giver_name")),
                firstName,
                firstName == null
                        ? null
                        : BirthDate.ofRegister(row.getString("birth_date")).ageOn(DutchDays.of(clock.instant())));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String way = row.getString("way");
        if (way == null) {
            return null;
        }
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Answer(
                AnswerWay.valueOf(way),
                new Person(
                        row.getObject("answered_by", UUID.class),
                        row.getObject("giver_organisation_id", UUID.class),
                        row.getString("answerer_name")),
                row.getTimestamp("answered_at").toInstant(),
                row.getObject("answer_id", UUID.class),
                row.getString("narrative"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_reason"),
                row.getTimestamp("read_at") != null);
    }
}
