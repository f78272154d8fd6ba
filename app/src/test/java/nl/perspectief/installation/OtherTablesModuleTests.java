package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import nl.perspectief.installation.database.DatabasePreparation;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder whose tables were made by something else than this release says what to do, in one Dutch line. */
class OtherTablesModuleTests {
    @Test
    void tables_of_another_state_are_refused_in_one_dutch_line_that_says_what_to_do() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String password = Secrets.fresh();
            JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
            superuser.sql(DatabaseRoles.sql(password, Secrets.fresh())).update();
            Owner owner = new Owner(
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "perspectief_owner", password);
            DatabasePreparation.carryOut(owner, false, Clock.systemUTC());
            superuser
                    .sql("UPDATE flyway_history_organisations SET checksum = checksum + 1 WHERE version = '1030'")
                    .update();
            assertThatThrownBy(() -> DatabasePreparation.carryOut(owner, false, Clock.systemUTC()))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("begin met --data in een nieuwe map")
                    .message()
                    .doesNotContain("alidate", "igration", "\n");
        }
    }
}
