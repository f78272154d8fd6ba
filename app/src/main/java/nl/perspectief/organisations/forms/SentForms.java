package nl.perspectief.organisations.forms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers on forms that were sent, each kept in the transaction of what the form did. Who sends a form while the same
 * one is being answered waits for that answer. After a week an answer is forgotten.
 */
@Component
public class SentForms {
    private static final Pattern BEGINS_FROM = Pattern.compile("[?]na=[0-9a-f-]{36}$");
    private static final Duration KEPT = Duration.ofDays(7);

    /** Some old ones go with each new one; rows that another transaction is removing are left to it. */
    private static final String BEGIN = """
            WITH gone AS (DELETE FROM sent_form WHERE id IN (
                SELECT id FROM sent_form WHERE sent_at < :before ORDER BY sent_at LIMIT 20 FOR UPDATE SKIP LOCKED))
            INSERT INTO sent_form (id, content, sent_at) VALUES (:id, :content, :now) ON CONFLICT (id) DO NOTHING""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where the sender went and what was said there.
     *
     * @param same whether all that was typed is the same this time
     */
    public record Answer(String location, @Nullable String notice, List<String> arguments, boolean same) {}

    /** Takes the form, as the first statement of the transaction; or gives the answer that it got before. */
    public Optional<Answer> take(SentForm form) {
        Instant now = clock.instant();
        int taken = jdbc.sql(BEGIN)
                .param("before", Timestamp.from(now.minus(KEPT)))
                .param("id", form.id())
                .param("content", form.content())
                .param("now", Timestamp.from(now))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(before(form));
    }

    private Answer before(SentForm form) {
        return jdbc.sql("SELECT content, location, notice, arguments FROM sent_form WHERE id = ?")
                .param(form.id())
                .query((row, _) -> new Answer(
                        row.getString("location"),
                        row.getString("notice"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        Arrays.equals(row.getBytes("content"), form.content())))
                .single();
    }

    /**
     * Keeps the answer, but not from which thing of somebody a page began: kept together with what is recorded next it would tie two
     * young persons.
     */
    public void answer(SentForm form, String location, @Nullable String notice, List<String> arguments) {
        jdbc.sql("UPDATE sent_form SET location = ?, notice = ?, arguments = ? WHERE id = ?")
                .param(BEGINS_FROM.matcher(location).replaceFirst(""))
                .param(notice)
                .param(arguments.toArray(String[]::new))
                .param(form.id())
                .update();
    }

    /** Whether this form was sent and answered; who is sending it at this moment is not waited for. */
    public boolean answered(SentForm form) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM sent_form WHERE id = ? AND location IS NOT NULL)")
                .param(form.id())
                .query(Boolean.class)
                .single();
    }

    /** It did nothing that lasts, and may be sent again. */
    public void giveBack(SentForm form) {
        jdbc.sql("DELETE FROM sent_form WHERE id = ?").param(form.id()).update();
    }
}
