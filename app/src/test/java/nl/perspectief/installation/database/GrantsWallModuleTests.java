package nl.perspectief.installation.database;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every grant of the application's role beside a list of what a caller may set: what is new and stands nowhere fails here. Who did
 * something and when is refused when it lies, in each table that says so.
 */
class GrantsWallModuleTests {
    /** With its arguments: the columns that say who and when. */
    private static final String OWN = """
            (SELECT g.tgrelid, g.tgattr, g.tgtype, unnest(string_to_array(encode(g.tgargs, 'escape'), '\\000')) AS attname
               FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid WHERE p.proname = 'demand_own_deed')""";

    private static final String TABLES = """
            (SELECT c.oid, c.relname FROM pg_class c
              WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname NOT LIKE 'flyway%')""";

    private static final String SET = """
            (SELECT t.oid, t.relname, a.attname, a.attnum, a.atttypid::regtype::text AS type, o.op
               FROM %s t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                 AND a.attgenerated = '' AND a.attidentity <> 'a'
              CROSS JOIN (VALUES ('INSERT'), ('UPDATE')) AS o (op)
              WHERE has_column_privilege('perspectief_app', t.oid, a.attnum, o.op))""".formatted(TABLES);

    private final UUID me = UUID.randomUUID();

    private static List<String> texts(String sql) {
        return MigratedSchema.texts(sql);
    }

    private static Map<String, Set<String>> byFirst(Stream<String> lines) {
        return lines.map(line -> line.split(" ", 2))
                .collect(groupingBy(
                        parts -> parts[0], TreeMap::new, mapping(parts -> parts[1], toCollection(TreeSet::new))));
    }

    @Test
    void a_table_gives_the_application_what_the_list_says_and_no_column_more() {
        Map<String, Set<String>> granted =
                byFirst(texts("SELECT relname || ':' || op || ' ' || attname FROM " + SET + " s").stream());
        Map<String, Set<String>> listed = new TreeMap<>();
        Grants.listed()
                .forEach(line -> listed.put(line.table() + ":" + line.operation(), new TreeSet<>(line.columns())));
        List<String> deleted = texts("SELECT relname FROM " + TABLES
                + " t WHERE has_table_privilege('perspectief_app', oid, 'DELETE') ORDER BY 1");
        assertThat(granted).isEqualTo(listed);
        assertThat(deleted).containsExactlyElementsOf(Grants.deletable());
    }

    @Test
    void a_function_with_the_rights_of_the_owner_is_called_for_a_reason() {
        assertThat(texts("""
                        SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                           AND has_function_privilege('perspectief_app', oid, 'EXECUTE')"""))
                .containsExactlyInAnyOrderElementsOf(Grants.callable().keySet());
        assertThat(Grants.callable())
                .allSatisfy((name, reason) -> assertThat(reason).as(name).isNotBlank());
    }

    @Test
    void a_column_that_says_who_or_when_is_of_who_acts_or_stands_on_the_list_with_a_reason() {
        List<String> open = texts("""
                SELECT DISTINCT s.relname || '.' || s.attname FROM %s s
                 WHERE (s.type = 'timestamp with time zone'
                        OR EXISTS (SELECT FROM pg_constraint k
                                    WHERE k.conrelid = s.oid AND k.contype = 'f' AND k.confrelid = 'professional'::regclass
                                      AND k.conkey = ARRAY[s.attnum]))
                   AND NOT EXISTS (SELECT FROM %s o WHERE o.tgrelid = s.oid AND o.attname = s.attname
                                      AND (s.op = 'INSERT' OR o.tgattr::text = '' OR s.attnum = ANY (o.tgattr)))""".formatted(SET, OWN));
        assertThat(open).containsExactlyInAnyOrderElementsOf(Grants.said().keySet());
        assertThat(texts("SELECT DISTINCT relname || '.' || attname FROM " + SET + " s"))
                .containsAll(Grants.said().keySet());
    }

    @Test
    void a_lie_about_who_or_when_is_refused_in_each_table_and_the_truth_is_not() throws SQLException {
        Map<String, List<String>> columns = own();
        assertThat(columns).hasSizeGreaterThan(20).containsKeys("item", "disclosure", "seat", "second_reading");
        try (Connection application = MigratedSchema.application().getConnection()) {
            application.setAutoCommit(false);
            for (var table : columns.entrySet()) {
                for (String column : table.getValue()) {
                    String[] parts = column.split(" ", 2);
                    for (String lie : lies(parts[1])) {
                        assertThat(inserted(application, table.getKey(), parts[0], lie))
                                .as(table.getKey() + " " + column + " " + lie)
                                .contains(table.getKey() + "." + parts[0] + " is of who acts, now");
                    }
                    assertThat(inserted(application, table.getKey(), parts[0], truth(parts[1])))
                            .as(table.getKey() + " " + column)
                            .doesNotContain("is of who acts, now");
                }
            }
        }
    }

    private static Map<String, List<String>> own() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        texts("""
                SELECT t.relname || ' ' || a.attname || ' ' || a.atttypid::regtype
                  FROM %s o JOIN pg_class t ON t.oid = o.tgrelid
                  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = o.attname""".formatted(OWN)).forEach(line -> {
            String[] parts = line.split(" ", 2);
            columns.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        });
        return columns;
    }

    private static List<String> lies(String type) {
        return switch (type) {
            case "uuid" -> List.of("gen_random_uuid()");
            case "date" -> List.of("acting_day() - 1", "acting_day() + 1");
            default -> List.of("acting_now() - interval '1 hour'", "acting_now() + interval '1 hour'", "'infinity'");
        };
    }

    private String truth(String type) {
        return switch (type) {
            case "uuid" -> "'" + me + "'";
            case "date" -> "acting_day()";
            default -> "acting_now()";
        };
    }

    /** What the database says to it; nothing of it stays. */
    private String inserted(Connection application, String table, String column, String value) throws SQLException {
        try (var statement = application.createStatement()) {
            statement.execute("SELECT set_config('perspectief.professional', '" + me + "', true),"
                    + " set_config('perspectief.reader', '" + me + "', true),"
                    + " set_config('perspectief.organisation', gen_random_uuid()::text, true),"
                    + " set_config('perspectief.now', '2026-11-24T12:00:00Z', true)");
            statement.execute("INSERT INTO " + table + " (" + column + ") VALUES (" + value + ")");
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        } finally {
            application.rollback();
        }
    }
}
