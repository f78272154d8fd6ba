package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder of before: a case that came of a referral names who reported, and only one that just began asks for a call. */
class ReportMigrationModuleTests {
    private static final String ID = "00000000-0000-7000-8000-00000000000";
    private static final List<String> BEFORE = List.of("""
            INSERT INTO organisation (id, partner, name, short_name, domain)
            VALUES ('%1$sa', 'gemeente', 'Gemeente', 'G', 'SOCIAL'), ('%1$sb', 'jongerenwerk', 'Werk', 'W', 'SOCIAL')""", """
            INSERT INTO professional (id, organisation_id, subject, name, function)
            VALUES ('%1$s1', '%1$sa', 'karim', 'Karim', 'x'), ('%1$s2', '%1$sb', 'sanne', 'Sanne', 'x')""", """
            INSERT INTO file (id, kind, organisation_id, leads_as, lead_id, regime, phase)
            SELECT id::uuid, 'CASE', '%1$sa', 'PROCESS_LEAD', '%1$s1', 'x', 'start'
              FROM (VALUES ('%1$sc'), ('%1$sd'), ('%1$se')) AS before (id)""", """
            INSERT INTO referral (id, signal_id, subject_id, organisation_id, referred_by, lead_organisation_id, route,
                                  referred_at, due_at, outcome, decided_by, decided_at, case_id, regime)
            SELECT r::uuid, r::uuid, '%1$s5', '%1$sb', '%1$s2', '%1$sa', 3, '2026-11-01 23:30Z', now(), 'PERSONAL_APPROACH',
                   '%1$s1', now(), c::uuid, 'x'
              FROM (VALUES ('%1$s7', '%1$sc'), ('%1$s8', '%1$sd')) AS before (r, c)""", """
            INSERT INTO case_file (id, referral_id, subject_id, route, lead_organisation_id, case_lead_id, phase, opened_at,
                                   opened_by, next_review, regime)
            VALUES ('%1$sc', '%1$s7', '%1$s5', 3, '%1$sa', '%1$s1', 'start', now(), '%1$s1', current_date, 'x'),
                   ('%1$sd', '%1$s8', '%1$s5', 3, '%1$sa', '%1$s1', 'shielded', now(), '%1$s1', current_date, 'x'),
                   ('%1$se', NULL, '%1$s5', 3, '%1$sa', '%1$s1', 'plan', now(), '%1$s1', current_date, 'x')""");

    @Test
    void a_case_of_before_names_who_reported_and_asks_for_a_call_when_it_just_began() {
        String database = Databases.migratedTo("944");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        // without the keys: only these tables are of interest
        JdbcClient before = JdbcClient.create(Databases.withoutKeys(database));
        BEFORE.forEach(sql -> before.sql(sql.formatted(ID)).update());

        Databases.migrate(database);

        assertThat(superuser.sql("""
                        SELECT right(case_id::text, 1) || right(reporter_id::text, 1) || ' ' || referred_on || ' ' || open
                               || ' ' || (called_at IS NULL) FROM case_report ORDER BY case_id""").query(String.class).list())
                .containsExactly("c2 2026-11-02 true true", "d2 2026-11-02 false false");
        assertThat(superuser.sql("""
                        SELECT relname FROM pg_class
                         WHERE relname IN ('case_file', 'referral', 'case_report', 'case_handover', 'referral_brought')
                           AND relkind = 'r' AND relrowsecurity AND relforcerowsecurity""").query(String.class).list())
                .as("forced as before")
                .hasSize(5);
        Databases.drop(database);
    }
}
