package nl.perspectief.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes much of little: every row of a partnership again and again, with ids of its own. One in so many copies is of the same
 * people, and the others of as many other partnerships.
 */
final class Multiplied {
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'uuid'::regtype
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
               AND c.relname NOT IN ('machine_client', 'trail_line', 'processing_line', 'security_event', 'access_decision',
                                     'answer_line', 'chain_head', 'log_seal', 'sign_in_failure', 'sign_in_link')
             GROUP BY c.relname ORDER BY c.relname""";

    private static final String COLUMNS = """
            SELECT quote_ident(attname) AS name,
                   CASE WHEN atttypid = 'uuid'::regtype THEN 'other_id(' || quote_ident(attname) || ', n)'
                        WHEN attrelid = 'organisation'::regclass AND attname = 'partner' THEN 'partner || n'
                        WHEN attrelid = 'professional'::regclass AND attname = 'subject' THEN 'subject || n'
                        ELSE quote_ident(attname) END AS value
              FROM pg_attribute
             WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
             ORDER BY attnum""";

    private static final String OTHER = """
            CREATE TABLE everybody AS SELECT id FROM professional UNION SELECT id FROM organisation;
            CREATE UNIQUE INDEX ON everybody (id);
            CREATE FUNCTION other_id(one uuid, n int) RETURNS uuid LANGUAGE sql STABLE AS $$
                SELECT CASE WHEN one IS NULL THEN NULL
                            WHEN NOT EXISTS (SELECT FROM everybody e WHERE e.id = one) THEN md5(one::text || n)::uuid
                            WHEN n %% %1$d = 0 THEN one ELSE md5(one::text || n %% %1$d)::uuid END $$;
            """;

    private final JdbcClient superuser;

    Multiplied(JdbcClient superuser) {
        this.superuser = superuser;
    }

    private record Column(String name, String value) {}

    /** @param partnerships how many there are then, the one of before too */
    void by(int copies, int partnerships) {
        List<String> tables =
                superuser.sql(TABLES).query((row, _) -> row.getString(1)).list();
        StringBuilder all =
                new StringBuilder("SET session_replication_role = replica;").append(OTHER.formatted(partnerships));
        tables.forEach(table -> all.append(copied(
                table,
                people(table)
                        ? "generate_series(1, " + (partnerships - 1) + ")"
                        : "generate_series(1, " + copies + ")")));
        all.append("DROP FUNCTION other_id; DROP TABLE everybody; SET session_replication_role = origin; ANALYZE;");
        superuser.sql(all.toString()).update();
    }

    /** Of these there is one set for each partnership. */
    private static boolean people(String table) {
        return List.of(
                        "organisation",
                        "professional",
                        "professional_role",
                        "own_role",
                        "contact_detail",
                        "organisation_desk",
                        "absence",
                        "blocked_colleague",
                        "role_request",
                        "second_answer")
                .contains(table);
    }

    private String copied(String table, String numbers) {
        List<Column> columns = superuser
                .sql(COLUMNS)
                .param(table)
                .query((row, _) -> new Column(row.getString("name"), row.getString("value")))
                .list();
        return "INSERT INTO %1$s (%2$s) SELECT %3$s FROM (SELECT * FROM %1$s) one CROSS JOIN %4$s n;\n"
                .formatted(
                        table,
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        columns.stream().map(Column::value).collect(Collectors.joining(", ")),
                        numbers);
    }
}
