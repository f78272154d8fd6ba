package nl.perspectief.registration;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that has terms in the register: the signature of a partner under a text, an assessment, a decision.
 *
 * @param key what it is the entry of, by the names that the statements use
 * @param manner how its terms may follow each other
 */
record RegisterEntry(JdbcClient owner, Statements sql, Map<String, ?> key, TermChange.Manner manner) {
    /**
     * @param known gives begin and end of its terms
     * @param begin writes {@code :from} and {@code :end}
     * @param change the same for the term that began on {@code :was}
     */
    record Statements(String known, String begin, String change) {}

    List<Term> terms() {
        return owner.sql(sql.known())
                .params(key)
                .query((row, _) -> new Term(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** Writes what becomes of its terms. */
    void write(TermChange change) {
        switch (change) {
            case TermChange.Begins(Term now) -> execute(sql.begin(), now, now.from());
            case TermChange.Ends(Term was, Term now) -> execute(sql.change(), now, was.from());
            case TermChange.Moves(Term was, Term now) -> execute(sql.change(), now, was.from());
            case TermChange.Same _, TermChange.NothingToEnd _ -> {}
        }
    }

    private void execute(String statement, Term now, LocalDate was) {
        owner.sql(statement)
                .params(key)
                .param("from", now.from())
                .param("end", now.end(), Types.DATE)
                .param("was", was)
                .update();
    }
}
