package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.perspectief.access.DecisionChain;
import nl.perspectief.audit.chain.ChainVerdict;
import nl.perspectief.audit.chain.ChainVerifier;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.installation.database.Migrations;
import nl.perspectief.shared.FormerTables;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of before there were files, and a history for each module: it keeps its rows, and everybody sees what they saw. */
class FormerDatabaseModuleTests {
    private static final String HISTORIES = """
            SELECT relname || ' ' || (xpath('/row/n/text()', query_to_xml(format(
                   'SELECT count(*) AS n FROM %I WHERE type = ''SQL''', relname), false, true, '')))[1]::text
              FROM pg_class WHERE relname LIKE 'flyway%' AND relkind = 'r' ORDER BY 1""";
    /** What a database is, apart from rows and the names that PostgreSQL gave. */
    private static final String SHAPE = """
            SELECT concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default)
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'
            UNION ALL SELECT concat_ws(' ', 'policy', tablename, policyname, cmd, roles::text, qual, with_check) FROM pg_policies
            UNION ALL SELECT concat_ws(' ', 'constraint', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
                       WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE 'flyway%'
            UNION ALL SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT concat_ws(' ', 'function', oid::regprocedure, pg_get_functiondef(oid), proacl::text) FROM pg_proc
                       WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT concat_ws(' ', 'relation', relname, relkind, relrowsecurity, relforcerowsecurity, relacl::text)
                        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S', 'i')
                         AND relname NOT LIKE 'flyway%'
            ORDER BY 1""";

    private static EmbeddedPostgres server;
    private static FormerPartnership partnership;
    /** What everybody could see and change. */
    private static Map<String, Set<String>> before;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        superuser("postgres").sql("CREATE ROLE perspectief_owner LOGIN").update();
        superuser("postgres").sql("CREATE ROLE perspectief_app LOGIN").update();
        partnership = atWork();
        before = reach("former");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String database(String name) {
        superuser("postgres")
                .sql("CREATE DATABASE " + name + " OWNER perspectief_owner")
                .update();
        superuser(name).sql("GRANT USAGE ON SCHEMA public TO perspectief_app").update();
        return name;
    }

    private static JdbcClient superuser(String database) {
        return JdbcClient.create(server.getDatabase("postgres", database));
    }

    private static DataSource owner(String database) {
        return server.getDatabase("perspectief_owner", database);
    }

    /** Flows are closed by a migration until the preparation that follows it; this partnership has no text to make them from. */
    private static void opened(String database) {
        superuser(database).sql("""
                        INSERT INTO allowed_flow (receiver, giver, category, purpose, phase, covenant, from_day, until_day)
                        SELECT r.partner, g.partner, 'open', 'werk', 'nu', ?, '2026-01-01', '2027-01-01'
                          FROM organisation r CROSS JOIN organisation g""").param(FormerPartnership.COVENANT).update();
    }

    private static Map<String, Set<String>> reach(String database) {
        return Reach.of(app(database), partnership.people);
    }

    private static DataSource app(String database) {
        return server.getDatabase("perspectief_app", database);
    }

    private static FormerLeads led(String database) {
        return new FormerLeads(superuser(database), app(database), partnership.people);
    }

    /** As the partnership at work left it. */
    private static String former(String name) {
        superuser("postgres")
                .sql("CREATE DATABASE " + name + " OWNER perspectief_owner TEMPLATE former")
                .update();
        return name;
    }

    private static FormerPartnership atWork() throws SQLException {
        FormerTables.upTo(owner(database("former")), FormerTables.LAST);
        try (Connection connection = server.getDatabase("postgres", "former").getConnection()) {
            FormerPartnership partnership =
                    new FormerPartnership(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            partnership.work();
            return partnership;
        }
    }

    @Test
    void everybody_sees_and_changes_after_it_what_they_did_before() throws SQLException {
        String name = former("before");
        partnership.people.stream().filter(FormerPartnership.Person::reads).forEach(person -> line(name, person));
        assertThat(before.values()).as("many ways in which a row is in reach").hasSizeGreaterThan(1000);
        assertThat(Set.copyOf(before.values())).hasSizeGreaterThan(200);
        List<TreeSet<String>> givers = each(name, "SELECT case_id || ' ' || professional_id FROM case_giver");

        int executed = Migrations.carryOut(owner(name));

        assertThat(executed).isPositive();
        opened(name);
        led(name).same(before, reach(name));
        List<TreeSet<String>> after =
                each(name, "SELECT file_id || ' ' || professional_id FROM file_participant WHERE gives");
        for (int i = 0; i < givers.size(); i++) {
            if (led(name).losesNothing(partnership.people.get(i))) {
                assertThat(after.get(i)).isEqualTo(givers.get(i));
            }
        }
        assertThat(Migrations.carryOut(owner(name))).as("done").isZero();
        assertThat(verified(name)).isNotEmpty().allMatch(ChainVerdict.Whole.class::isInstance);
    }

    @Test
    void who_sees_a_header_sees_its_file_and_nobody_else_does() {
        String name = former("headers");
        Migrations.carryOut(owner(name));

        Map.of("SIGNAL", "signal", "REFERRAL", "referral", "CASE", "case_file")
                .forEach(
                        (kind, table) -> assertThat(each(name, "SELECT id::text FROM file WHERE kind = '" + kind + "'"))
                                .as(kind)
                                .isEqualTo(each(name, "SELECT id::text FROM " + table))
                                .anyMatch(ids -> !ids.isEmpty()));
        assertThat(superuser(name)
                        .sql("SELECT DISTINCT regime FROM file WHERE leads_as <> 'NOBODY'")
                        .query(String.class)
                        .list())
                .containsExactly("lokaal");
    }

    @Test
    void it_becomes_what_a_new_one_is_and_each_module_keeps_its_history() {
        String older = former("older");
        Migrations.carryOut(owner(older));
        String fresh = database("fresh");
        Migrations.carryOut(owner(fresh));

        assertThat(texts(older, SHAPE)).isEqualTo(texts(fresh, SHAPE));
        assertThat(texts(older, HISTORIES))
                .isEqualTo(texts(fresh, HISTORIES))
                .noneMatch(line -> line.contains("schema"));
    }

    @Test
    void a_birth_date_of_before_stays_what_it_was() {
        String name = former("births");
        superuser(name)
                .sql("UPDATE item_identity SET birth_date = DATE '2012-02-29'")
                .update();

        Migrations.carryOut(owner(name));

        assertThat(superuser(name)
                        .sql("SELECT DISTINCT birth_date FROM published_identity")
                        .query(String.class)
                        .list())
                .containsExactly("20120229");
    }

    @Test
    void what_stopped_half_way_goes_on_from_there() {
        String name = former("halfway");
        superuser(name)
                .sql("CREATE TYPE file_participant AS (of_somebody_else text)")
                .update();
        assertThatThrownBy(() -> Migrations.carryOut(owner(name))).isInstanceOf(FlywayException.class);
        superuser(name).sql("DROP TYPE file_participant").update();

        Migrations.carryOut(owner(name));

        opened(name);
        led(name).same(before, reach(name));
    }

    @Test
    void whose_history_is_of_no_module_is_left_as_it_is() {
        String name = database("strange");
        FormerTables.upTo(owner(name), "100");
        superuser(name)
                .sql("UPDATE flyway_schema_history SET script = 'elsewhere/' || script")
                .update();

        assertThatThrownBy(() -> Migrations.carryOut(owner(name))).hasMessageContaining("of no module");
        assertThat(texts(name, HISTORIES)).containsExactly("flyway_schema_history 1");
    }

    private static List<TreeSet<String>> each(String database, String sql) {
        return partnership.people.stream()
                .map(person -> Reach.as(
                        app(database),
                        person,
                        "werk",
                        jdbc -> new TreeSet<>(jdbc.sql(sql).query(String.class).list())))
                .toList();
    }

    private static List<String> texts(String database, String sql) {
        return superuser(database).sql(sql).query((row, _) -> row.getString(1)).list();
    }

    private static void line(String database, FormerPartnership.Person person) {
        superuser(database)
                .sql("""
                        WITH context AS (
                            SELECT set_config('perspectief.organisation', :organisation, false),
                                   set_config('perspectief.professional', :professional, false),
                                   set_config('perspectief.purpose', 'werk', false),
                                   set_config('perspectief.now', :now, false))
                        INSERT INTO trail_line (organisation_id, action, object_type, trace_id, outcome)
                        SELECT :organisation::uuid, 'LOOKED', 'SIGNAL', decode(repeat('ab', 16), 'hex'), 'DONE' FROM context""")
                .param("organisation", person.organisation().toString())
                .param("professional", person.id().toString())
                .param("now", FormerPartnership.NOW)
                .update();
    }

    private static List<ChainVerdict> verified(String database) throws SQLException {
        superuser(database).sql("SELECT seal_logs()").query().singleRow();
        try (Connection connection = owner(database).getConnection()) {
            return ChainVerifier.verify(
                    connection,
                    new ChainVerifier.Question(
                            Stream.concat(Chains.ALL.stream(), Stream.of(DecisionChain.LOG, DecisionChain.ANSWERS))
                                    .toList(),
                            null,
                            false,
                            Instant.parse("2026-11-24T09:30:00Z")));
        }
    }
}
