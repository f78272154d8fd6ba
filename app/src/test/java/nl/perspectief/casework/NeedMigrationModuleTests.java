package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder of before: what the application shared by itself gets the need that somebody wrote, and waits for a review. */
class NeedMigrationModuleTests {
    private static final String CASE = "00000000-0000-7000-8000-00000000000";
    private static final List<String> BEFORE = List.of("""
            INSERT INTO organisation (id, partner, name, short_name, domain)
            VALUES ('%1$sa', 'gemeente', 'Gemeente', 'G', 'SOCIAL'), ('%1$sb', 'leerplicht', 'Leerplicht', 'L', 'SOCIAL')""", """
            INSERT INTO professional (id, organisation_id, subject, name, function)
            VALUES ('%1$s1', '%1$sa', 'karim', 'Karim', 'x'), ('%1$s2', '%1$sb', 'nora', 'Nora', 'x')""", """
            INSERT INTO case_file (id, subject_id, route, lead_organisation_id, case_lead_id, phase, opened_at, opened_by,
                                   next_review)
            VALUES ('%1$sc', '%1$s5', 1, '%1$sa', '%1$s1', 'f4', now(), '%1$s1', current_date)""", """
            INSERT INTO seat (id, case_id, lead_organisation_id, case_lead_id, organisation_id, professional_id, role, since)
            VALUES ('%1$s7', '%1$sc', '%1$sa', '%1$s1', '%1$sb', '%1$s2', 'CASE_PARTNER', now())""", """
            INSERT INTO need (about, case_id, organisation_id, recorded_by, words)
            VALUES ('%1$s7', '%1$sc', '%1$sa', '%1$s1', 'Zij ziet hem op school.')""", """
            INSERT INTO item (id, organisation_id, partner, subject_id, case_id, category, kind, form, narrative,
                              recorded_by, recorded_at)
            VALUES ('%1$s8', '%1$sa', 'gemeente', '%1$s5', '%1$sc', 'c1', 'IDENTITY', 'FULL', 'Jayden', '%1$s1', now()),
                   ('%1$s9', '%1$sa', 'gemeente', '%1$s5', '%1$sc', 'c17', 'ACTION', 'FULL', 'Bel school.', '%1$s1', now())""", """
            INSERT INTO disclosure (id, item_id, category, subject_id, giver_organisation_id, giver, given_by,
                   receiver_organisation_id, receiver, receiver_professional_id, receiver_role, case_id, purpose, phase,
                   form, onward, covenant, covenant_version, covenant_hash, rules, facts, given_at, expires_at)
            SELECT id::uuid, item::uuid, 'c17', '%1$s5', '%1$sa', 'gemeente', '%1$s1', '%1$sb', 'leerplicht', '%1$s2',
                   'CASE_PARTNER', '%1$sc', 'd3', 'f4', 'FULL', 'NO', 'x', '1', 'h', '{}', '', now(),
                   now() + interval '1 day'
              FROM (VALUES ('%1$se', '%1$s8'), ('%1$sf', '%1$s9')) AS before (id, item)""");

    @Test
    void what_was_shared_without_a_need_has_one_and_is_closed_until_it_is_reviewed() {
        String database = Databases.migratedTo("871");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        // without the keys: only these tables are of interest
        JdbcClient before = JdbcClient.create(Databases.withoutKeys(database));
        BEFORE.forEach(sql -> before.sql(sql.formatted(CASE)).update());

        Databases.migrate(database);

        assertThat(superuser
                        .sql("SELECT right(about::text, 1) || ' ' || words FROM need ORDER BY about")
                        .query(String.class)
                        .list())
                .containsExactly("7 Zij ziet hem op school.", "e Zij ziet hem op school.", "f Bel school.");
        assertThat(superuser
                        .sql(
                                "SELECT count(*) FROM disclosure WHERE lawful_until = '-infinity' AND review_on = '-infinity'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(superuser.sql("""
                        SELECT relname FROM pg_class
                         WHERE relname IN ('disclosure', 'item', 'seat', 'plan_action', 'need', 'case_file',
                                           'supplied_item', 'share_review')
                           AND relkind = 'r' AND relrowsecurity AND relforcerowsecurity""").query(String.class).list())
                .as("forced as before")
                .hasSize(8);
        Databases.drop(database);
    }
}
