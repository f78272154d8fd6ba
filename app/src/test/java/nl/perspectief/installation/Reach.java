package nl.perspectief.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.perspectief.installation.FormerPartnership.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything that everybody can see and change in the tables, whatever the application would ask. */
final class Reach {
    private static final Map<String, String> ASKED = new LinkedHashMap<>();

    static {
        for (String table : List.of(
                "item",
                "disclosure",
                "readable_disclosure",
                "share_review",
                "signal",
                "referral",
                "case_file",
                "seat",
                "plan_action",
                "case_transfer",
                "case_transfer_reading")) {
            ASKED.put("sees " + table, "SELECT id::text FROM " + table);
        }
        ASKED.put("sees item_identity", "SELECT item_id::text FROM item_identity");
        ASKED.put("sees supplied_item", "SELECT item_id::text FROM supplied_item");
        ASKED.put("sees disclosure_condition", "SELECT disclosure_id::text FROM disclosure_condition");
        ASKED.put("sees weighing", "SELECT referral_id::text FROM weighing");
        ASKED.put("sees case_phase", "SELECT case_id::text FROM case_phase");
        ASKED.put("sees need", "SELECT about::text FROM need");
        ASKED.put("changes item", "UPDATE item SET version = version RETURNING id::text");
        ASKED.put("changes signal", "UPDATE signal SET version = version RETURNING id::text");
        ASKED.put("changes referral", "UPDATE referral SET case_id = case_id RETURNING id::text");
        ASKED.put("changes disclosure", "UPDATE disclosure SET withdrawn_reason = withdrawn_reason RETURNING id::text");
        ASKED.put("changes case_file", "UPDATE case_file SET version = version RETURNING id::text");
        ASKED.put("changes seat", "UPDATE seat SET ended_by = ended_by RETURNING id::text");
        ASKED.put("changes plan_action", "UPDATE plan_action SET version = version RETURNING id::text");
        ASKED.put("destroys item", "DELETE FROM item RETURNING id::text");
        ASKED.put("destroys disclosure", "DELETE FROM disclosure RETURNING id::text");
        ASKED.put("destroys signal", "DELETE FROM signal RETURNING id::text");
    }

    private Reach() {}

    /** The ids, by person, purpose and what is done. */
    static Map<String, Set<String>> of(DataSource app, List<Person> people) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Person person : people) {
            for (String purpose : List.of("werk", "controle", "herziening")) {
                as(app, person, purpose, jdbc -> {
                    ASKED.forEach((what, sql) -> all.put(key(person, purpose, what), asked(jdbc, sql)));
                    return all;
                });
            }
        }
        return all;
    }

    static String key(Person person, String purpose, String what) {
        return person.id() + " " + person.partner() + " " + person.roles() + " for " + purpose + " " + what;
    }

    private static Set<String> asked(JdbcClient jdbc, String sql) {
        boolean writes = !sql.startsWith("SELECT");
        if (writes) {
            jdbc.sql("SAVEPOINT before").update();
        }
        TreeSet<String> ids = new TreeSet<>(jdbc.sql(sql).query(String.class).list());
        if (writes) {
            jdbc.sql("ROLLBACK TO before").update();
        }
        return ids;
    }

    /** In a transaction in which somebody acts, and of which nothing is kept. */
    static <T> T as(DataSource app, Person person, String purpose, Function<JdbcClient, T> asked) {
        try (Connection connection = app.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            boolean reviews = purpose.equals("herziening");
            jdbc.sql("""
                            SELECT set_config('perspectief.organisation', ?, true), set_config('perspectief.partner', ?, true),
                                   set_config('perspectief.professional', ?, true), set_config('perspectief.reader', ?, true),
                                   set_config('perspectief.roles', ?, true), set_config('perspectief.purpose', ?, true),
                                   set_config('perspectief.purposes', ?, true),
                                   set_config('perspectief.now', ?, true)""")
                    .params(
                            person.organisation().toString(),
                            person.partner(),
                            person.id().toString(),
                            person.reads() && !reviews ? person.id().toString() : "",
                            reviews ? "" : person.roles(),
                            purpose,
                            FormerPartnership.COVENANT + ":" + purpose,
                            FormerPartnership.NOW)
                    .query()
                    .singleRow();
            T answer = asked.apply(jdbc);
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
