package nl.perspectief.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder of before: the conditions that givers asked are moved with their disclosures, and none is left behind. */
class ConditionMigrationModuleTests {
    private static final String DISCLOSURE = """
            INSERT INTO disclosure (id, item_id, category, subject_id, giver_organisation_id, giver, given_by,
                   receiver_organisation_id, receiver, receiver_role, purpose, phase, form, onward, condition, covenant,
                   covenant_version, covenant_hash, rules, facts, given_at, expires_at)
            SELECT id, gen_random_uuid(), 'c12', gen_random_uuid(), gen_random_uuid(), 'politie', gen_random_uuid(),
                   gen_random_uuid(), 'leerplicht', 'CASE_PARTNER', 'd3', 'f3', 'SUMMARY', 'NO', words, 'x', '1', 'h',
                   '{}', '', now(), now() + interval '1 day'
              FROM (VALUES ('00000000-0000-7000-8000-000000000001'::uuid, 'Niet doorgeven'),
                           ('00000000-0000-7000-8000-000000000002'::uuid, NULL)) AS before (id, words)""";

    @Test
    void a_condition_of_before_is_kept_with_its_disclosure() {
        String database = Databases.migratedTo("760");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        // without the keys: only this table is of interest
        JdbcClient.create(Databases.withoutKeys(database)).sql(DISCLOSURE).update();

        Databases.migrate(database);

        assertThat(superuser
                        .sql("SELECT right(disclosure_id::text, 1) || ' ' || words FROM disclosure_condition")
                        .query(String.class)
                        .list())
                .containsExactly("1 Niet doorgeven");
        assertThat(superuser
                        .sql("SELECT count(*) FROM disclosure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(superuser
                        .sql(
                                "SELECT relforcerowsecurity FROM pg_class WHERE relname LIKE 'disclosure%' AND relkind = 'r'")
                        .query(Boolean.class)
                        .list())
                .hasSize(2)
                .containsOnly(true);
        Databases.drop(database);
    }
}
