package nl.perspectief.signals.weighing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.signals.referral.Referral;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of weighings; always inside a transaction that told who acts. */
@Component
class JdbcWeighings {
    private final JdbcClient jdbc;

    JdbcWeighings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Referral referral, UUID by, Instant now) {
        jdbc.sql("""
                INSERT INTO weighing (referral_id, lead_organisation_id, begun_by, begun_at)
                VALUES (?, ?, ?, ?) ON CONFLICT (referral_id) DO NOTHING""")
                .params(referral.id(), referral.leadOrganisationId(), by, Timestamp.from(now))
                .update();
    }

    Optional<Weighing> find(Referral referral, int objective) {
        return jdbc.sql("SELECT * FROM weighing WHERE referral_id = ?")
                .param(referral.id())
                .query((row, _) -> new Weighing(
                        referral,
                        row.getObject("begun_by", UUID.class),
                        row.getTimestamp("begun_at").toInstant(),
                        instant(row.getTimestamp("ready_at")),
                        reasons(referral.id()),
                        second(referral.id()).orElse(null),
                        objective,
                        row.getInt("version")))
                .optional();
    }

    private Map<Criterion, Reason> reasons(UUID referralId) {
        Map<Criterion, Reason> reasons = new EnumMap<>(Criterion.class);
        jdbc.sql("""
                        SELECT w.*, p.name FROM weighing_reason w JOIN published_professional p ON p.id = w.given_by
                         WHERE w.referral_id = ?""").param(referralId).query(row -> {
            Criterion criterion = Criterion.valueOf(row.getString("criterion"));
            reasons.put(
                    criterion,
                    new Reason(
                            criterion,
                            row.getBoolean("answer"),
                            row.getString("reason"),
                            row.getObject("given_by", UUID.class),
                            row.getString("name"),
                            row.getTimestamp("given_at").toInstant()));
        });
        return reasons;
    }

    private Optional<SecondReading> second(UUID referralId) {
        return jdbc.sql("""
                        SELECT s.*, p.name FROM second_reading s JOIN published_professional p ON p.id = s.reader
                         WHERE s.referral_id = ?""")
                .param(referralId)
                .query((row, _) -> new SecondReading(
                        row.getObject("reader", UUID.class),
                        row.getString("name"),
                        row.getBoolean("agrees"),
                        row.getString("reason"),
                        row.getTimestamp("read_at").toInstant()))
                .optional();
    }

    Optional<LettingGo> lettingGo(UUID referralId) {
        return jdbc.sql("""
                        SELECT g.*, p.name FROM letting_go g JOIN published_professional p ON p.id = g.wanted_by
                         WHERE g.referral_id = ?""")
                .param(referralId)
                .query((row, _) -> new LettingGo(
                        WeighingDecision.Ground.valueOf(row.getString("ground")),
                        row.getObject("wanted_by", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("wanted_at").toInstant()))
                .optional();
    }

    boolean wantToLetGo(UUID referralId, WeighingDecision.Ground ground, UUID by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO letting_go (referral_id, ground, wanted_by, wanted_at) VALUES (?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""")
                        .params(referralId, ground.name(), by, Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean holdOn(UUID referralId) {
        return jdbc.sql("DELETE FROM letting_go WHERE referral_id = ?")
                        .param(referralId)
                        .update()
                == 1;
    }

    /** Waits for who changes it, or the signal that it is about, and lets them wait. */
    void hold(UUID referralId) {
        jdbc.sql("SELECT referral_id FROM weighing WHERE referral_id = ? FOR UPDATE")
                .param(referralId)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtextextended(r.signal_id::text, 0)) FROM referral r
                         WHERE r.id = ?""").param(referralId).query((_, _) -> referralId).list();
    }

    /** The next version, no longer ready; whether the version was still the one that was read. */
    boolean reopen(UUID referralId, int version) {
        return jdbc.sql("""
                        UPDATE weighing SET version = version + 1, ready_at = NULL
                         WHERE referral_id = ? AND version = ?""").params(referralId, version).update() == 1;
    }

    void ready(UUID referralId, Instant now) {
        jdbc.sql("UPDATE weighing SET ready_at = ? WHERE referral_id = ?")
                .params(Timestamp.from(now), referralId)
                .update();
    }

    void write(UUID referralId, Map<Criterion, Given> answers, UUID by, Instant now) {
        List<Map.Entry<Criterion, Given>> given = List.copyOf(answers.entrySet());
        jdbc.sql("""
                INSERT INTO weighing_reason (referral_id, criterion, answer, reason, given_by, given_at)
                SELECT :referral, g.criterion, g.answer, g.reason, :by, :at
                  FROM unnest(:criteria::text[], :answers::boolean[], :reasons::text[]) AS g (criterion, answer, reason)
                    ON CONFLICT (referral_id, criterion)
                    DO UPDATE SET answer = excluded.answer, reason = excluded.reason, given_by = excluded.given_by,
                                  given_at = excluded.given_at""")
                .param("referral", referralId)
                .param(
                        "criteria",
                        given.stream().map(one -> one.getKey().name()).toArray(String[]::new))
                .param(
                        "answers",
                        given.stream().map(one -> one.getValue().yes()).toArray(Boolean[]::new))
                .param(
                        "reasons",
                        given.stream().map(one -> one.getValue().reason()).toArray(String[]::new))
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    void forgetSecond(UUID referralId) {
        jdbc.sql("DELETE FROM second_reading WHERE referral_id = ?")
                .param(referralId)
                .update();
    }

    void read(UUID referralId, UUID reader, boolean agrees, String reason, Instant now) {
        jdbc.sql("INSERT INTO second_reading (referral_id, reader, agrees, reason, read_at) VALUES (?, ?, ?, ?, ?)")
                .params(referralId, reader, agrees, reason, Timestamp.from(now))
                .update();
    }

    void delete(UUID referralId) {
        jdbc.sql("DELETE FROM weighing WHERE referral_id = ?").param(referralId).update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
