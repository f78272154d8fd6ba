package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.register.asof.FlowsOnDay;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A folder of before flows had days. */
class OlderFlowsModuleTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void its_register_stays_and_its_flows_get_their_days() {
        String database = Databases.migratedTo("760");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        OwnerDatabase owner = new OwnerDatabase(Databases.url(database), "perspectief_owner", "");
        superuser
                .sql("INSERT INTO allowed_flow VALUES ('school', 'politie', 'c12', 'd3', 'f4')")
                .update();

        Databases.migrate(database);
        assertThat(open(superuser, TODAY)).as("closed until it is prepared").isZero();
        CovenantPreparation.prepare(owner, CLOCK, true);

        Registers registers = new Registers(superuser);
        for (LocalDate day : List.of(TODAY, TODAY.plusYears(1))) {
            assertThat(open(superuser, day))
                    .isEqualTo(FlowsOnDay.of(registers, day).size())
                    .isPositive();
        }
        Databases.drop(database);
    }

    /** It had one list of DPIAs for whichever covenant was in force. */
    @Test
    void its_register_counts_for_the_covenants_that_were_in_force() {
        String database = Databases.migratedTo("902");
        Databases.execute(
                Databases.superuser(database),
                "INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES"
                        + " ('1', 'toen', '1', '2026-01-01'), ('2', 'toen', '2', '2026-06-01'),"
                        + " ('3', 'ooit', '1', '2999-01-01')",
                "INSERT INTO dpia (partner, adopted_on) VALUES ('ggd', '2026-01-02')",
                "INSERT INTO police_decision (number, giver, categories, from_date)"
                        + " VALUES ('7', 'politie', '{c12}', '2026-01-02')");
        Databases.migrate(database);
        assertThat(JdbcClient.create(Databases.superuser(database))
                        .sql("SELECT covenant || ' ' || partner FROM dpia UNION"
                                + " SELECT covenant || ' ' || number FROM police_decision")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("toen ggd", "toen 7");
        Databases.drop(database);
    }

    private static int open(JdbcClient superuser, LocalDate day) {
        return superuser
                .sql("SELECT count(*) FROM allowed_flow WHERE from_day <= :day AND until_day > :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
