package nl.perspectief.drafts;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, as far as the wall shows them to who acts: those of that one and of nobody else. */
@Component
class JdbcDrafts {
    /** How long one that was thrown away can be had back. */
    private static final Duration UNDO = Duration.ofHours(1);

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at when it was kept, or thrown away */
    record Row(byte[] sealed, Instant at, boolean dropped) {
        Unfinished unread(String address) {
            return new Unfinished(address, Unfinished.State.DROPPED, at, Map.of());
        }
    }

    /** Who keeps it and who sends it wait for each other, so that the second sees what the first did. */
    void lock(byte[] mark) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?) IS NULL")
                .param(ByteBuffer.wrap(mark).getLong())
                .query(Boolean.class)
                .single();
    }

    int otherThan(byte[] mark) {
        return jdbc.sql("SELECT count(*) FROM draft WHERE mark <> ? AND dropped_at IS NULL")
                .param(mark)
                .query(Integer.class)
                .single();
    }

    /** Whether there was none before. */
    boolean keep(Acting acting, byte[] mark, byte[] place, byte[] sealed, byte[] form, Instant now) {
        return jdbc.sql("""
                        INSERT INTO draft (professional_id, organisation_id, mark, place, sealed, form, kept_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (professional_id, organisation_id, mark)
                            DO UPDATE SET sealed = EXCLUDED.sealed, form = EXCLUDED.form, kept_at = EXCLUDED.kept_at, dropped_at = NULL
                        RETURNING xmax = 0""")
                .params(
                        acting.professionalId(),
                        acting.organisationId(),
                        mark,
                        place,
                        sealed,
                        form,
                        Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    Optional<Row> find(byte[] mark, Instant now) {
        return jdbc.sql("""
                        SELECT sealed, coalesce(dropped_at, kept_at) AS at, dropped_at IS NOT NULL AS dropped FROM draft
                         WHERE mark = ? AND kept_at >= ? AND (dropped_at IS NULL OR dropped_at >= ?)""")
                .params(mark, kept(now), undo(now))
                .query((row, _) ->
                        new Row(row.getBytes("sealed"), row.getTimestamp("at").toInstant(), row.getBoolean("dropped")))
                .optional();
    }

    /** Where they are, sealed. */
    List<Row> places(Instant now) {
        return jdbc.sql(
                        "SELECT place, kept_at FROM draft WHERE kept_at >= ? AND dropped_at IS NULL ORDER BY kept_at DESC")
                .param(kept(now))
                .query((row, _) -> new Row(
                        row.getBytes("place"), row.getTimestamp("kept_at").toInstant(), false))
                .list();
    }

    /** @param form which only is thrown away; absent for whichever it is of */
    boolean drop(byte[] mark, byte @Nullable [] form, Instant now) {
        return jdbc.sql(
                                "UPDATE draft SET dropped_at = ? WHERE mark = ? AND dropped_at IS NULL AND form = coalesce(?, form)")
                        .param(Timestamp.from(now))
                        .param(mark)
                        .param(form)
                        .update()
                == 1;
    }

    boolean takeBack(byte[] mark, Instant now) {
        return jdbc.sql("UPDATE draft SET dropped_at = NULL WHERE mark = ? AND dropped_at >= ?")
                        .params(mark, undo(now))
                        .update()
                == 1;
    }

    /** When it is of that form or is what its page began with. @param begun when that was kept */
    void delete(byte[] mark, byte[] form, @Nullable String begun) {
        jdbc.sql("""
                        DELETE FROM draft
                         WHERE mark = ? AND (form = ? OR (extract(epoch FROM kept_at) * 1000000)::bigint::text = ?)""").param(mark).param(form).param(begun).update();
    }

    private static Timestamp kept(Instant now) {
        return Timestamp.from(now.minus(Drafts.KEPT));
    }

    private static Timestamp undo(Instant now) {
        return Timestamp.from(now.minus(UNDO));
    }
}
