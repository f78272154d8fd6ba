package nl.perspectief.guide.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.guide.editing.Proposal.Answer;
import nl.perspectief.guide.editing.Proposal.Outcome;
import nl.perspectief.guide.editing.Proposal.Whose;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in force, for everybody; and what was proposed and answered, for editors. Rows are added and never changed. */
@Component
class JdbcCards {
    private final JdbcClient jdbc;
    private final Professionals professionals;

    JdbcCards(JdbcClient jdbc, Professionals professionals) {
        this.jdbc = jdbc;
        this.professionals = professionals;
    }

    /** A card that lies over its file. */
    record Kept(String slug, int number, String dutch, String english) {}

    /** A number that grows with each card that is laid down; 0 as long as none is. */
    long edition() {
        return jdbc.sql("SELECT coalesce(sum(number), 0) FROM guide_card")
                .query(Long.class)
                .single();
    }

    /** The same number, of these. */
    static long edition(List<Kept> all) {
        return all.stream().mapToLong(Kept::number).sum();
    }

    List<Kept> inForce() {
        return jdbc.sql("SELECT slug, number, dutch, english FROM guide_card ORDER BY slug")
                .query((row, _) -> new Kept(
                        row.getString("slug"), row.getInt("number"), row.getString("dutch"), row.getString("english")))
                .list();
    }

    /** By card, the latest of each first. */
    List<Proposal> proposals() {
        return where("true", Map.of());
    }

    /** The latest of each card that nobody answered. */
    List<Proposal> open() {
        return where(
                "a.slug IS NULL AND p.number = (SELECT max(n.number) FROM guide_card_proposal n WHERE n.slug = p.slug)",
                Map.of());
    }

    /** Of who acts: answered by another, or passed by what another proposed, and not yet read; of lately. */
    List<Proposal> outcomes(Instant since) {
        return where("""
                same_account(p.proposed_by, acting_professional())
                  AND coalesce(a.answered_at, p.proposed_at) > :since
                  AND NOT EXISTS (SELECT FROM guide_card_outcome_read r WHERE r.slug = p.slug AND r.number = p.number)
                  AND (a.outcome IN ('AGREED', 'REFUSED')
                    OR a.slug IS NULL AND EXISTS (SELECT FROM guide_card_proposal n
                                                   WHERE n.slug = p.slug AND n.number = p.number + 1
                                                     AND NOT same_account(n.proposed_by, acting_professional())))""", Map.of("since", Timestamp.from(since)));
    }

    void read(Acting acting, Proposal proposal, Instant now) {
        jdbc.sql("""
                        INSERT INTO guide_card_outcome_read (slug, number, read_by, read_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(proposal.slug(), proposal.number(), acting.professionalId(), Timestamp.from(now))
                .update();
    }

    /** Of one card, the latest first. */
    List<Proposal> proposals(String slug) {
        return where("p.slug = :slug", Map.of("slug", slug));
    }

    /** A row before its people have names. */
    private record Row(
            String slug,
            int number,
            String dutch,
            String english,
            String why,
            @Nullable Integer backTo,
            UUID by,
            Instant at,
            Whose whose,
            @Nullable Outcome outcome,
            String words,
            @Nullable UUID answeredBy,
            @Nullable Timestamp answeredAt) {
        Proposal named(Map<UUID, Professional> people) {
            Answer answer = outcome == null || answeredAt == null
                    ? null
                    : new Answer(outcome, person(people, answeredBy), answeredAt.toInstant(), words);
            return new Proposal(slug, number, dutch, english, why, backTo, person(people, by), at, whose, answer);
        }

        private static Professional person(Map<UUID, Professional> people, @Nullable UUID id) {
            return Objects.requireNonNull(people.get(Objects.requireNonNull(id)));
        }
    }

    private List<Proposal> where(String condition, Map<String, ?> values) {
        List<Row> rows = jdbc.sql("""
                        SELECT p.*, a.outcome, a.words, a.answered_by, a.answered_at,
                               CASE WHEN same_account(p.proposed_by, acting_professional()) THEN 'OWN'
                                    WHEN two_people(p.proposed_by, acting_professional()) THEN 'ANOTHERS' ELSE 'LEAVERS' END AS whose
                          FROM guide_card_proposal p LEFT JOIN guide_card_answer a USING (slug, number)
                         WHERE (""" + condition + ") ORDER BY p.slug, p.number DESC")
                .params(values)
                .query((row, _) -> row(row))
                .list();
        Map<UUID, Professional> people = professionals.named(rows.stream()
                .flatMap(row -> Stream.of(row.by(), row.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> row.named(people)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Row(
                row.getString("slug"),
                row.getInt("number"),
                row.getString("dutch"),
                row.getString("english"),
                row.getString("why"),
                row.getObject("back_to", Integer.class),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                Whose.valueOf(row.getString("whose")),
                outcome == null ? null : Outcome.valueOf(outcome),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getObject("answered_by", UUID.class),
                row.getTimestamp("answered_at"));
    }

    /** @return whether nobody proposed this number before */
    boolean propose(Acting acting, CardPair cards, int number, String why, @Nullable Integer backTo, Instant now) {
        return jdbc.sql("""
                        INSERT INTO guide_card_proposal
                               (slug, number, dutch, english, why, back_to, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(cards.slug())
                        .param(number)
                        .param(cards.text(Language.NL))
                        .param(cards.text(Language.EN))
                        .param(why)
                        .param(backTo)
                        .param(acting.professionalId())
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return whether nobody answered it before */
    boolean answer(Acting acting, Proposal proposal, Outcome outcome, @Nullable String words, Instant now) {
        return jdbc.sql("""
                        INSERT INTO guide_card_answer (slug, number, outcome, words, answered_by, answered_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(proposal.slug())
                        .param(proposal.number())
                        .param(outcome.name())
                        .param(words)
                        .param(acting.professionalId())
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }
}
