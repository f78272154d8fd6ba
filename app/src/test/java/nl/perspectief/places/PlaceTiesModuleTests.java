package nl.perspectief.places;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;

/** What the tables of places point at, in the schema as it was migrated. */
class PlaceTiesModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    @Test
    void nothing_ties_a_place_to_a_young_person() {
        assertThat(SERVER.superuser().sql("""
                        SELECT DISTINCT c.conrelid::regclass || ' > ' || c.confrelid::regclass FROM pg_constraint c
                         WHERE c.contype = 'f' AND (c.conrelid::regclass::text LIKE 'place\\_signal%'
                                                 OR c.confrelid::regclass::text LIKE 'place\\_signal%')""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "place_signal > organisation",
                        "place_signal > professional",
                        "place_signal > neighbourhood",
                        "place_signal_answer > place_signal",
                        "place_signal_answer > professional");
        assertThat(SERVER.superuser().sql("""
                        SELECT DISTINCT column_name FROM information_schema.columns
                         WHERE table_name LIKE 'place\\_signal%' AND data_type NOT IN ('text', 'date', 'integer', 'boolean', 'timestamp with time zone')""").query(String.class).list())
                .as("ids of nothing but the place itself, organisations and who acted")
                .containsExactlyInAnyOrder(
                        "id",
                        "lead_organisation_id",
                        "riec_organisation_id",
                        "reporter_organisation_id",
                        "reported_by",
                        "place_signal_id",
                        "answered_by");
        assertThat(SERVER.superuser().sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND column_name ~ 'place_signal' AND table_name NOT LIKE 'place\\_signal%'""").query(String.class).list())
                .as("no other table points here")
                .isEmpty();
    }
}
