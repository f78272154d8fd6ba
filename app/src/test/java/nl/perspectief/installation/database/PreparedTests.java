package nl.perspectief.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of a preparation, beside what this build wants. */
class PreparedTests {
    private static final String WANTED = Prepared.wanted();

    private static String tables() {
        return WANTED.substring(0, WANTED.lastIndexOf(' '));
    }

    @Test
    void another_build_with_the_same_tables_and_policies_needs_nothing() {
        assertThat(Prepared.compare(WANTED, WANTED)).isEqualTo(Prepared.NOW);
        assertThat(Prepared.compare(tables() + " 12-34", WANTED)).isEqualTo(Prepared.SAME_TABLES);
    }

    @Test
    void the_same_number_with_other_policies_is_not_prepared() {
        assertThat(Prepared.compare(Migrations.latest() + " 0123456789ab classes", WANTED))
                .isEqualTo(Prepared.TOO_OLD);
        assertThat(Prepared.compare(Migrations.latest() + " classes", WANTED))
                .as("as versions of before kept it")
                .isEqualTo(Prepared.TOO_OLD);
    }

    @Test
    void a_lower_number_is_older_and_a_higher_one_newer() {
        assertThat(Prepared.compare("902 classes", WANTED)).isEqualTo(Prepared.TOO_OLD);
        assertThat(Prepared.compare(Migrations.latest() + 1 + " 0123456789ab classes", WANTED))
                .isEqualTo(Prepared.NEWER);
    }
}
