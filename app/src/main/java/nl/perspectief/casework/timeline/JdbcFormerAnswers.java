package nl.perspectief.casework.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that a trigger keeps when an answer changes; always inside a transaction that told who acts. */
@Component
class JdbcFormerAnswers {
    private final JdbcClient jdbc;

    JdbcFormerAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None for who is not told who answered what. */
    List<FormerAnswer> ofCase(UUID caseId) {
        return jdbc.sql("""
                        SELECT a.*, p.relation, p.first_name FROM case_person_answer a JOIN case_person p ON p.id = a.person_id
                         WHERE a.case_id = ?""")
                .param(caseId)
                .query((row, _) -> new FormerAnswer(
                        row.getTimestamp("replaced_at").toInstant(),
                        row.getObject("replaced_by", UUID.class),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("first_name"),
                        new Reply(
                                Reply.Said.valueOf(row.getString("answer")),
                                row.getObject("answered_on", LocalDate.class),
                                Optional.ofNullable(row.getString("answered_way"))
                                        .map(Way::valueOf)
                                        .orElse(null))))
                .list();
    }
}
