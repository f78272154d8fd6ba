package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder of before: one day for all and an answer of the parents become a line of each, and nothing gets lost. */
class PersonsMigrationModuleTests {
    private static final String ID = "00000000-0000-7000-8000-00000000000";
    private static final List<String> BEFORE = List.of("""
            INSERT INTO organisation (id, partner, name, short_name, domain)
            VALUES ('%1$sa', 'gemeente', 'Gemeente', 'G', 'SOCIAL')""", """
            INSERT INTO professional (id, organisation_id, subject, name, function)
            VALUES ('%1$s1', '%1$sa', 'karim', 'Karim', 'x')""", """
            INSERT INTO file (id, kind, organisation_id, leads_as, lead_id, regime, phase)
            SELECT id::uuid, 'CASE', '%1$sa', 'PROCESS_LEAD', '%1$s1', 'x', 'start'
              FROM (VALUES ('%1$sc'), ('%1$sd'), ('%1$se')) AS before (id)""", """
            INSERT INTO case_file (id, subject_id, route, lead_organisation_id, case_lead_id, phase, opened_at, opened_by,
                                   next_review, regime, informed_on, postponed_for, postponed_until, youth_agreed_on,
                                   parents_agreed_on, victim_view_on)
            SELECT b.id::uuid, '%1$s5', 3, '%1$sa', '%1$s1', 'start', now(), '%1$s1', current_date, 'x', b.informed::date,
                   b.ground, b.until::date, b.youth::date, b.parents::date, b.victim::date
              FROM (VALUES ('%1$sc', '2026-11-02', NULL, NULL, '2026-11-03', '2026-11-04', '2026-11-01'),
                           ('%1$sd', NULL, 'PROTECTION', '2026-12-20', NULL, '2026-11-05', NULL),
                           ('%1$se', NULL, NULL, NULL, NULL, NULL, NULL))
                   AS b (id, informed, ground, until, youth, parents, victim)""");

    @Test
    void each_case_of_before_has_a_line_of_the_youth_and_one_of_the_parents() {
        String database = Databases.migratedTo("944");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        JdbcClient before = JdbcClient.create(Databases.withoutKeys(database));
        BEFORE.forEach(sql -> before.sql(sql.formatted(ID)).update());

        Databases.migrate(database);

        assertThat(superuser.sql("""
                        SELECT right(case_id::text, 1) || ' ' || relation || ' ' || authority || ' '
                               || concat_ws(' ', informed_on, postponed_for, postponed_until, answer, answered_on)
                          FROM case_person ORDER BY case_id, relation <> 'YOUTH'""").query(String.class).list())
                .containsExactly(
                        "c YOUTH NO 2026-11-02 CONSENTS 2026-11-03",
                        "c PARENTS YES 2026-11-02 CONSENTS 2026-11-04",
                        "d YOUTH NO PROTECTION 2026-12-20",
                        "d PARENTS YES PROTECTION 2026-12-20 CONSENTS 2026-11-05",
                        "e YOUTH NO ",
                        "e PARENTS YES ");
        assertThat(superuser
                        .sql("SELECT count(*) FROM case_file WHERE victim_view_on = '2026-11-01'")
                        .query(Integer.class)
                        .single())
                .as("the day of looking stays, also where nobody wrote an outcome")
                .isEqualTo(1);
        assertThat(superuser
                        .sql(
                                "SELECT right(case_id::text, 1) || ' ' || outcome || ' ' || looked_on FROM case_victim_view")
                        .query(String.class)
                        .list())
                .as("an outcome that nobody wrote is not made up")
                .isEmpty();
        assertThat(superuser.sql("""
                        SELECT relname FROM pg_class
                         WHERE relname IN ('case_file', 'case_report', 'case_person', 'case_victim_view')
                           AND relkind = 'r' AND relrowsecurity AND relforcerowsecurity""").query(String.class).list())
                .as("forced, and forced as before")
                .hasSize(4);
        Databases.drop(database);
    }
}
