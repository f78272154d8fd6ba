package nl.perspectief.installation.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.shared.Unusable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the application's role must not be able to do: each question answers what it can all the same, or nothing. Starting
 * with a role that may get past row-level security would make every wall a drawing.
 */
public final class Powers {
    private static final Map<String, String> OF_ROLE = new LinkedHashMap<>();
    private static final Map<String, String> OF_OTHERS = new LinkedHashMap<>();

    static {
        OF_ROLE.put("is superuser of mag meer dan werken", """
                SELECT rolname FROM pg_roles WHERE rolname = current_user
                   AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)""");
        OF_ROLE.put("is lid van", """
                SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                  JOIN pg_roles u ON u.oid = m.member WHERE u.rolname = current_user""");
        OF_ROLE.put("bezit", """
                SELECT coalesce(d.objid::regclass::text, d.objid::text) FROM pg_shdepend d
                  JOIN pg_roles u ON u.oid = d.refobjid
                 WHERE u.rolname = current_user AND d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o'""");
        OF_ROLE.put("mag schrijven in", """
                SELECT t.name FROM unnest(ARRAY(SELECT relname::text FROM pg_class WHERE relname LIKE 'flyway%' AND relkind = 'r')
                       || ARRAY['organisation', 'professional', 'professional_role', 'neighbourhood',
                       'covenant_version', 'covenant_file', 'covenant_signature', 'dpia', 'police_decision', 'register_fact',
                       'allowed_flow', 'machine_client', 'chain_head', 'log_seal', 'sealed_log', 'register_state', 'reviewed_register', 'answer_line', 'installation', 'consult_count', 'place_signal_count', 'adopted_lesson', 'confidence_count']) t (name)
                 WHERE to_regclass(t.name) IS NOT NULL
                   AND (has_table_privilege(to_regclass(t.name), 'INSERT, UPDATE, DELETE, TRUNCATE')
                        OR has_any_column_privilege(to_regclass(t.name), 'INSERT, UPDATE'))""");
        OF_ROLE.put("mag logregels veranderen in", """
                SELECT t.name FROM unnest(ARRAY['processing_line', 'trail_line']) t (name)
                 WHERE has_table_privilege(to_regclass(t.name), 'UPDATE, DELETE, TRUNCATE')
                    OR has_any_column_privilege(to_regclass(t.name), 'UPDATE')""");
        OF_ROLE.put("mag tabellen maken in", """
                SELECT n.nspname FROM pg_namespace n
                 WHERE n.nspname = 'public' AND has_schema_privilege(n.oid, 'CREATE')""");
        OF_ROLE.put(
                "mag tijdelijke tabellen maken (neem dat weg met REVOKE TEMPORARY ON DATABASE .. FROM PUBLIC) in", """
                SELECT current_database()::text WHERE has_database_privilege(current_database(), 'TEMPORARY')""");
        OF_ROLE.put("komt langs de rijbeveiliging van", """
                SELECT c.relname FROM pg_class c
                 WHERE c.oid IN (SELECT polrelid FROM pg_policy) AND NOT c.relrowsecurity""");
        OF_OTHERS.put("een onbekende rol", """
                SELECT rolname FROM pg_roles
                 WHERE rolname NOT IN ('postgres', 'perspectief_owner', 'perspectief_app') AND rolname !~ '^pg_'""");
        OF_OTHERS.put("te veel rechten voor", """
                SELECT rolname FROM pg_roles WHERE rolname <> 'postgres' AND (rolsuper OR rolbypassrls)
                UNION SELECT u.rolname FROM pg_auth_members m JOIN pg_roles u ON u.oid = m.member
                 WHERE u.rolname !~ '^pg_'""");
        OF_OTHERS.put("een onbekende database", """
                SELECT datname FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1')""");
    }

    private Powers() {}

    /** @throws Unusable when the role of this connection could get past its walls */
    public static void refuse(JdbcClient application) {
        OF_ROLE.forEach((what, question) -> found(application, question).ifPresent(found -> {
            throw new Unusable("De rol van --database-user " + what + " " + found
                    + ". Perspectief start alleen met een rol die niets kan omzeilen; neem dat recht weg.");
        }));
    }

    /** @throws Unusable when the embedded database holds a role or database that Perspectief did not make */
    public static void refuseStrangers(JdbcClient application) {
        OF_OTHERS.forEach((what, question) -> found(application, question).ifPresent(found -> {
            throw new Unusable("In de ingebouwde database staat " + what + ": " + found
                    + ". Die is niet door Perspectief gemaakt. Zoek uit wie dat deed voor je verdergaat.");
        }));
    }

    private static Optional<String> found(JdbcClient application, String question) {
        List<String> all = application
                .sql(question)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }
}
