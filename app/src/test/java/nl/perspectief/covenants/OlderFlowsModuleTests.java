package nl.perspectief.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.perspectief.boot.Migrations;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.shared.FormerTables;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A folder of before flows had days. */
class OlderFlowsModuleTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void its_register_stays_and_its_flows_get_their_days() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
            List.of(
                            "CREATE ROLE perspectief_owner LOGIN",
                            "CREATE ROLE perspectief_app LOGIN",
                            "GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner",
                            "GRANT CREATE ON DATABASE postgres TO perspectief_owner")
                    .forEach(sql -> superuser.sql(sql).update());
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
            OwnerDatabase owner = new OwnerDatabase(url, "perspectief_owner", "");
            DataSource tables = new DriverManagerDataSource(url, "perspectief_owner", "");
            FormerTables.upTo(tables, "760");
            owner.inTransaction(connection -> DemoCovenant.register(connection, TODAY));
            superuser
                    .sql("INSERT INTO allowed_flow VALUES ('school', 'politie', 'c12', 'd3', 'f4')")
                    .update();

            Migrations.carryOut(tables);
            assertThat(open(superuser, TODAY)).as("closed until it is prepared").isZero();
            CovenantPreparation.prepare(owner, CLOCK, true);

            Registers registers = new Registers(superuser);
            for (LocalDate day : List.of(TODAY, TODAY.plusYears(1))) {
                assertThat(open(superuser, day))
                        .isEqualTo(FlowsOnDay.of(registers, day).size())
                        .isPositive();
            }
        }
    }

    private static int open(JdbcClient superuser, LocalDate day) {
        return superuser
                .sql("SELECT count(*) FROM allowed_flow WHERE from_day <= :day AND until_day > :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
