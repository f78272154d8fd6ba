package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.Perspectief;
import nl.perspectief.installation.commands.Moved;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.EmbeddedDatabase;
import nl.perspectief.installation.embedded.FolderMark;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.FreePort;
import nl.perspectief.shared.Unusable;
import nl.perspectief.signals.Signals;
import nl.perspectief.synthetic.GenerateCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A folder in use moves to a PostgreSQL of the partnership itself, and people find there what they had. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoveModuleTests {
    private static final String WALLS = """
            SELECT relname || ' ' || relrowsecurity || relforcerowsecurity || coalesce((
                       SELECT string_agg(tgname || tgenabled::text, ',' ORDER BY tgname) FROM pg_trigger
                        WHERE tgrelid = c.oid AND NOT tgisinternal), '')
              FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname""";

    @TempDir
    static Path place;

    private static Path folder;
    private static OwnInstallation own;
    private static String said = "";

    @BeforeAll
    static void used() {
        folder = place.resolve("map");
        try (TestInstallation made = TestInstallation.start(folder, Map.of())) {
            GenerateCommand.run(made.application(), made.owner(), new GenerateCommand.Wanted(20, 5, 1), System.out);
        }
        own = new OwnInstallation();
        var _ = own.prepared();
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    /** As if it had been a real one. */
    private static void becomeReal() {
        onFolder(tables -> {
            tables.sql("UPDATE installation SET made_as = 'real'").update();
            return List.of();
        });
        FolderMark.of(folder).keep("nee");
    }

    private interface Question {
        List<String> ask(JdbcClient superuser);
    }

    private static List<String> onFolder(Question question) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.open(folder))) {
            return question.ask(JdbcClient.create(new DriverManagerDataSource(
                    database.url(), "postgres", Secrets.ofOwner(folder).of("postgres"))));
        }
    }

    private static List<String> texts(JdbcClient client, String sql) {
        return client.sql(sql)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static int move() {
        return typed("move", "--data", folder.toString());
    }

    private static int typed(String... words) {
        Launched.Ended ended = Typed.on(own.askedByOwner(words));
        said = ended.said();
        return ended.code();
    }

    private record Author(String subject, UUID signal) {}

    @Test
    @Order(1)
    void the_demo_does_not_move() {
        assertThatThrownBy(MoveModuleTests::move).isInstanceOf(Unusable.class).hasMessageContaining("demo");
    }

    @Test
    @Order(2)
    void a_folder_that_is_in_use_does_not_move() {
        becomeReal();
        try (DataFolder _ = DataFolder.open(folder)) {
            assertThatThrownBy(MoveModuleTests::move)
                    .isInstanceOf(DataFolder.InUse.class)
                    .hasMessageContaining("in gebruik");
        }
    }

    @Test
    @Order(3)
    void everything_arrives_as_it_was_and_all_walls_stand_again() {
        List<String> walls = texts(own.superuser(), WALLS);
        assertThat(move()).as(said).isZero();

        assertThat(texts(own.superuser(), WALLS)).isEqualTo(walls);
        assertThat(said).contains("ketens zijn heel", "Vergeleken met het ijkpunt", "Verhuisd.");
        for (String table : List.of("signal", "item", "disclosure", "case_file", "trail_line", "processing_line")) {
            String count = "SELECT count(*)::text FROM " + table;
            assertThat(texts(own.superuser(), count))
                    .as(table)
                    .isEqualTo(onFolder(tables -> texts(tables, count)))
                    .isNotEqualTo(List.of("0"));
        }
        assertThat(texts(own.superuser(), "SELECT subject FROM login_account")).isEmpty();
        assertThat(texts(own.superuser(), "SELECT place FROM security_event WHERE code = 'INSTALLATION_MOVED'"))
                .containsExactly("move");
    }

    @Test
    @Order(4)
    void every_table_is_either_moved_or_named_as_one_that_stays() {
        assertThat(texts(own.superuser(), "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .allSatisfy(table -> assertThat(Moved.stays(table) || said.contains(table + ": "))
                        .as(table)
                        .isTrue());
    }

    @Test
    @Order(5)
    void people_find_their_work_under_the_name_that_their_own_issuer_has_for_them() {
        Author author = own.superuser()
                .sql(
                        "SELECT p.subject, s.id AS signal FROM signal s JOIN professional p ON p.id = s.recorded_by LIMIT 1")
                .query(Author.class)
                .single();
        assertThat(typed("user", "sub", author.subject(), "f3a0-sub")).as(said).isZero();
        assertThat(typed("user", "sub", author.subject(), "anders")).isEqualTo(2);
        assertThat(typed("user", "sub", "f3a0-sub", "ilse.gemeente")).isEqualTo(2);
        Installation moved =
                Installation.alone(own.asked("start", "--port", Integer.toString(FreePort.any())), Preparation.here());
        try (ConfigurableApplicationContext application = moved.start(Perspectief::start)) {
            Acting acting = application
                    .getBean(Professionals.class)
                    .of("f3a0-sub")
                    .getFirst()
                    .under(Working.on("d2"), "4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(application.getBean(Signals.class).find(acting, author.signal()))
                    .isPresent();
        }
        assertThat(typed("verify-logs")).as(said).isZero();
    }

    @Test
    @Order(6)
    void a_database_that_holds_something_is_refused_and_stays_as_it_was() {
        List<String> walls = texts(own.superuser(), WALLS);
        assertThatThrownBy(MoveModuleTests::move).hasMessageContaining("staat al iets");
        assertThat(texts(own.superuser(), WALLS)).isEqualTo(walls);
        assertThat(typed("verify-logs")).as(said).isZero();
    }
}
