package nl.perspectief.audit;

import static nl.perspectief.audit.Logs.NOW;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;

/** Lines in the two newer logs, for tests that tamper with them. */
final class MoreLogs {
    private MoreLogs() {}

    /** As many decisions of one organisation, in one statement. */
    static void decide(Logs logs, Acting system, int lines) {
        decide(logs, system, lines, Duration.ZERO);
    }

    /** Decided so long ago. */
    static void decide(Logs logs, Acting system, int lines, Duration ago) {
        logs.transactions().run(system, () -> {
            logs.jdbc()
                    .sql("SELECT set_config('perspectief.now', :then, true)")
                    .param("then", NOW.minus(ago).toString())
                    .query(String.class)
                    .single();
            logs.jdbc().sql("""
                            SELECT log_decisions(
                                array_agg(uuidv7()), array_agg('EVALUATION'::text), array_agg(repeat('ab', 16)),
                                array_agg(acting_now()), array_agg('hash'::text), array_agg('politie'::text), array_agg(NULL::text),
                                array_agg('fg'::text), array_agg('c1'::text), array_agg('d2'::text), array_agg('F3'::text), array_agg('HIT'::text),
                                array_agg('a=WAAR, "b"=' || n::text), array_agg('PERMIT'::text), array_agg('{r1,r2}'::text),
                                array_agg(NULL::int), array_agg(NULL::text))
                              FROM generate_series(1, :lines) n""").param("lines", lines).query((_, _) -> true).single();
        });
    }

    static Acting system(Logs logs) {
        return Logs.acting(logs.police, Role.PRIVACY_OFFICER);
    }

    /** As many lines in the log of the installation. */
    static void happen(Logs logs, int lines) {
        happen(logs, lines, NOW);
    }

    static void happen(Logs logs, int lines, Instant at) {
        owner(logs, connection -> {
            for (int i = 0; i < lines; i++) {
                OwnerTrail.note(
                        connection,
                        OwnerEvent.of("user add", SecurityCode.ROLES_CHANGED).saying("fg, beheerder"),
                        at);
            }
        });
    }

    interface Work {
        void on(Connection connection) throws SQLException;
    }

    static void owner(Logs logs, Work work) {
        try (var connection = logs.owner().getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An organisation and somebody who works there, as the register has them. @return the professional */
    static UUID register(Logs logs, nl.perspectief.organisations.Organisation organisation, String subject) {
        logs.superuser()
                .sql("INSERT INTO organisation (id, partner, name, short_name, domain)"
                        + " VALUES (?, ?, ?, ?, 'SOCIAL') ON CONFLICT DO NOTHING")
                .params(organisation.id(), organisation.partner(), organisation.name(), organisation.name())
                .update();
        UUID id = UUID.randomUUID();
        logs.superuser()
                .sql(
                        "INSERT INTO professional (id, organisation_id, subject, name, function) VALUES (?, ?, ?, ?, 'proef')")
                .params(id, organisation.id(), subject, "Nep " + subject)
                .update();
        return id;
    }
}
