package nl.perspectief.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated schema beside the files that it came from: each policy once, each table of one module, and no way around. */
class WallModuleTests {
    /** Views that other modules may ask, apart from those that are called published. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "open_flow", "what is open on the day: pages offer no more than that",
            "readable_disclosure", "what can be read at this moment: the only way in which anything should ask");

    /** What reads or writes a table of another module all the same, and why. */
    private static final Map<String, String> REASONED = Map.ofEntries(
            Map.entry(
                    "log_decisions chain_head",
                    "the decision log is one of the chains, and moves its end with its lines"),
            Map.entry("chain_access_decision chain_head", "the same, of a line that comes by itself"),
            Map.entry("move_answer_anchor chain_head", "the same, of lines removed after their term"),
            Map.entry("TidyCommand chain_head", "the owner removes no answer that has no seal yet"),
            Map.entry(
                    "ReviewedRegister covenant_version",
                    "shares follow when the fingerprint of the register is another"),
            Map.entry("GuideSearch guide_word", "measures with copies, in a data folder of its own"),
            Map.entry("GuideSearch guide_phrase", "the same"),
            Map.entry("ReviewedRegister covenant_signature", "the same"),
            Map.entry("ReviewedRegister dpia", "the same"),
            Map.entry("ReviewedRegister police_decision", "the same"),
            Map.entry("ReviewedRegister register_fact", "the same"));

    /** Tables without row-level security, and why. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("organisation", "who the partners are is no secret among them"),
            Map.entry("professional", "names of colleagues, for everyone who works here"),
            Map.entry("professional_role", "read before anybody acts"),
            Map.entry("neighbourhood", "a code and a name"),
            Map.entry("register_state", "a number"),
            Map.entry("reviewed_register", "a number"),
            Map.entry("sent_form", "hashes"),
            Map.entry("covenant_version", "the register is for everybody"),
            Map.entry("covenant_file", "the register is for everybody"),
            Map.entry("covenant_signature", "the register is for everybody"),
            Map.entry("dpia", "the register is for everybody"),
            Map.entry("police_decision", "the register is for everybody"),
            Map.entry("register_fact", "the register is for everybody"),
            Map.entry("allowed_flow", "follows from the register"),
            Map.entry("guide_index", "the cards are open to everybody"),
            Map.entry("guide_word", "the cards are open to everybody"),
            Map.entry("guide_vocabulary", "the cards are open to everybody"),
            Map.entry("guide_phrase", "the cards are open to everybody"),
            Map.entry("installation", "one row about the database"),
            Map.entry("chain_head", "hashes; no grant for the application"),
            Map.entry("log_seal", "hashes; no grant for the application"),
            Map.entry("sealed_log", "numbers; no grant for the application"),
            Map.entry("first_administrator", "a hash; no grant for the application"),
            Map.entry("kept_form", "sealed, and found by a hash only"),
            Map.entry("issued_authorization", "sealed, and found by a hash only"),
            Map.entry("spring_session", "sealed, and found by a hash only"),
            Map.entry("spring_session_attributes", "sealed, and found by a hash only"),
            Map.entry("login_account", "read before anybody acts; hashes and what is sealed"),
            Map.entry("machine_client", "names of systems; no grant for the hash of a secret"),
            Map.entry("passkey", "public keys, read before anybody acts"),
            Map.entry("passkey_owner", "public keys, read before anybody acts"),
            Map.entry("passkey_question_used", "hashes"),
            Map.entry("sign_in_failure", "hashes"));

    private final JdbcClient schema = MigratedSchema.superuser();

    private static List<String> texts(String sql) {
        return MigratedSchema.texts(sql);
    }

    @Test
    void each_policy_stands_once_and_none_of_before_is_left() {
        List<String> written = Sql.policies().stream()
                .flatMap(part -> Sql.policies(part).stream())
                .toList();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(texts("SELECT tablename || ' ' || policyname FROM pg_policies"))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void a_policy_stands_with_the_module_of_its_table() {
        Map<String, String> owners = Sql.relations();
        Sql.policies()
                .forEach(part -> assertThat(Sql.policies(part))
                        .allSatisfy(policy -> assertThat(owners.get(policy.split(" ")[0]))
                                .as(policy)
                                .isEqualTo(part.module())));
    }

    @Test
    void a_table_has_forced_row_level_security_or_a_reason_to_have_none() {
        List<String> forced = texts("""
                SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                   AND relrowsecurity AND relforcerowsecurity AND oid IN (SELECT polrelid FROM pg_policy)""");
        List<String> others = texts("""
                SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                   AND relname NOT LIKE 'flyway%'""");
        others.removeAll(forced);
        assertThat(others).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
        assertThat(forced).contains("item", "disclosure", "file", "signal", "case_file", "trail_line");
    }

    @Test
    void no_policy_and_no_view_asks_a_table_of_another_module() {
        Map<String, String> owners = Sql.relations();
        List<String> asked = texts("""
                SELECT DISTINCT p.polrelid::regclass || ' ' || d.refobjid::regclass
                  FROM pg_policy p JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
                 WHERE d.refclassid = 'pg_class'::regclass
                UNION
                SELECT DISTINCT w.ev_class::regclass || ' ' || d.refobjid::regclass
                  FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                  JOIN pg_class c ON c.oid = w.ev_class AND c.relnamespace = 'public'::regnamespace
                 WHERE d.refclassid = 'pg_class'::regclass""");
        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(one -> {
            String[] both = one.split(" ");
            assertThat(owners.get(both[1])).as(one).isEqualTo(owners.get(both[0]));
        });
    }

    @Test
    void no_function_and_no_statement_names_a_table_of_another_module_without_a_reason() {
        Map<String, String> owners = Sql.relations();
        Map<String, String> functions = Sql.functions();
        Set<String> found = new TreeSet<>();
        schema.sql("""
                        SELECT proname, pg_get_functiondef(oid) AS text FROM pg_proc
                         WHERE pronamespace = 'public'::regnamespace""").query(row -> {
            String name = row.getString("proname");
            assertThat(functions).as("made by a file").containsKey(name);
            foreign(owners, functions.getOrDefault(name, "none"), row.getString("text"))
                    .forEach(table -> found.add(name + " " + table));
        });
        Map<String, String> tables = Sql.tables();
        Sql.code().forEach(part -> {
            String name = part.file().getFileName().toString().replace(".java", "");
            foreign(tables, part.module(), part.text()).forEach(table -> found.add(name + " " + table));
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(REASONED.keySet());
    }

    private static Stream<String> foreign(Map<String, String> owners, String module, String text) {
        return Sql.named(text).stream()
                .filter(owners::containsKey)
                .filter(name -> !name.startsWith("published_") && !PUBLISHED.containsKey(name))
                .filter(name -> !module.equals(owners.get(name)));
    }

    @Test
    void the_application_owns_nothing_and_gets_past_nothing() {
        assertThat(texts("""
                        SELECT rolname FROM pg_roles WHERE rolname LIKE 'perspectief%'
                           AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
                        UNION ALL SELECT member::regrole::text FROM pg_auth_members WHERE member::regrole::text LIKE 'persp%'
                        UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                                     AND relowner <> 'perspectief_owner'::regrole
                        UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                                     AND proowner <> 'perspectief_owner'::regrole
                        UNION ALL SELECT 'temporary' WHERE has_database_privilege('perspectief_app', current_database(), 'TEMPORARY, CREATE')
                        UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                                     AND has_table_privilege('perspectief_app', oid, 'TRUNCATE, REFERENCES, TRIGGER')
                                     AND relkind = 'r'""")).isEmpty();
    }

    @Test
    void who_borrows_the_rights_of_the_owner_says_where_it_looks_and_is_not_for_everybody() {
        assertThat(texts("""
                        SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                           AND (proconfig IS NULL OR NOT EXISTS (SELECT FROM unnest(proconfig) AS said (one)
                                                                 WHERE said.one ~ '^search_path=.*, pg_temp$')
                                OR proacl IS NULL OR array_to_string(proacl, ' ') ~ '(^| )=X')""")).isEmpty();
    }

    /** Whoever asks a published view of persons asks as themselves. */
    @Test
    void a_view_of_rows_with_a_wall_is_asked_by_who_acts() {
        assertThat(texts("""
                        SELECT DISTINCT w.ev_class::regclass::text
                          FROM pg_rewrite w JOIN pg_class v ON v.oid = w.ev_class AND v.relkind = 'v'
                          JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                          JOIN pg_class t ON t.oid = d.refobjid AND t.relrowsecurity
                         WHERE v.relnamespace = 'public'::regnamespace
                           AND coalesce(array_to_string(v.reloptions, ' '), '') NOT LIKE '%security_invoker=true%'""")).isEmpty();
    }
}
