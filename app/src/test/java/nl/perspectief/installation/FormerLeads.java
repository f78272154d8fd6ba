package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.perspectief.installation.FormerPartnership.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration changes of who sees and changes what: a case lead leads, of whichever partner; who leads in name and has not
 * that role leads no more; and to have recorded or given something is no way into a file any more. Everything else stays.
 */
record FormerLeads(JdbcClient superuser, DataSource app, List<Person> people) {
    private static final String ROLE = "CASE_LEAD";

    /** What somebody leads by the header of the case, in the tables that a lead changes. */
    private static final Map<String, String> LED = Map.of(
            "case_file",
            "SELECT id::text FROM case_file WHERE case_lead_id = ?",
            "seat",
            "SELECT s.id::text FROM seat s JOIN case_file c ON c.id = s.case_id WHERE c.case_lead_id = ?",
            "plan_action",
            "SELECT a.id::text FROM plan_action a JOIN case_file c ON c.id = a.case_id WHERE c.case_lead_id = ?");

    /** Of what somebody recorded, gave or supplied for the own organisation, what lies in a file that they do not see. */
    private static final Map<String, String> APART = Map.of(
            "item item_identity",
            "SELECT id::text FROM item WHERE recorded_by = :me AND NOT file_id = ANY (:seen::uuid[])",
            "disclosure readable_disclosure disclosure_condition",
            """
            SELECT id::text FROM disclosure WHERE given_by = :me AND NOT file_id = ANY (:seen::uuid[])
               AND NOT (lead_organisation_id IS NOT DISTINCT FROM :own AND :leads)""",
            "share_review",
            """
            SELECT r.id::text FROM share_review r JOIN disclosure d ON d.id = r.disclosure_id
             WHERE d.given_by = :me AND NOT d.file_id = ANY (:seen::uuid[])
               AND NOT (d.lead_organisation_id IS NOT DISTINCT FROM :own AND :leads)""",
            "supplied_item",
            "SELECT item_id::text FROM supplied_item WHERE organisation_id = :own AND NOT case_id = ANY (:seen::uuid[])");

    /** What is otherwise, and not all that is the same. */
    void same(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        assertThat(after).hasSameSizeAs(before);
        Map<String, Set<String>> expected = new TreeMap<>(before);
        people.stream()
                .filter(person -> person.reads() && person.roles().contains(ROLE))
                .forEach(lead -> leadsMore(expected, lead));
        people.forEach(person -> seesNothingApart(expected, person));
        assertThat(expected).isNotEqualTo(before);
        Set<String> lost = people.stream()
                .filter(person -> !losesNothing(person))
                .map(person -> person.id().toString())
                .collect(Collectors.toSet());
        assertThat(lost).as("who leads without the role").isNotEmpty();
        after.forEach((key, ids) -> {
            if (lost.contains(key.substring(0, key.indexOf(' ')))) {
                assertThat(before.get(key)).as(key).containsAll(ids);
                expected.remove(key);
            }
        });
        assertThat(expected.entrySet().stream()
                        .filter(one -> !one.getValue().equals(after.get(one.getKey())))
                        .map(one -> one + " became " + after.get(one.getKey()))
                        .limit(40))
                .isEmpty();
    }

    private void leadsMore(Map<String, Set<String>> expected, Person lead) {
        LED.forEach((table, sql) -> {
            Set<String> kept = Set.copyOf(
                    superuser.sql(sql).param(lead.id()).query(String.class).list());
            for (String purpose : List.of("werk", "controle")) {
                expected.computeIfPresent(Reach.key(lead, purpose, "changes " + table), (_, ids) -> {
                    Set<String> more = new TreeSet<>(ids);
                    more.addAll(kept);
                    return more;
                });
            }
        });
    }

    private void seesNothingApart(Map<String, Set<String>> expected, Person person) {
        String[] seen = Reach.as(
                app,
                person,
                "werk",
                jdbc -> jdbc.sql("SELECT id::text FROM file")
                        .query(String.class)
                        .list()
                        .toArray(String[]::new));
        APART.forEach((tables, sql) -> {
            Set<String> apart = Set.copyOf(superuser
                    .sql(sql)
                    .param("me", person.id())
                    .param("own", person.organisation())
                    .param("leads", person.roles().contains("PROCESS_LEAD"))
                    .param("seen", seen)
                    .query(String.class)
                    .list());
            for (String table : tables.split(" ")) {
                for (String deed : List.of("sees ", "changes ", "destroys ")) {
                    List.of("werk", "controle").stream()
                            .filter(purpose -> !purpose.equals("controle")
                                    || !person.roles().contains("PRIVACY_OFFICER"))
                            .forEach(purpose ->
                                    expected.computeIfPresent(Reach.key(person, purpose, deed + table), (_, ids) -> {
                                        Set<String> fewer = new TreeSet<>(ids);
                                        apart.forEach(fewer::remove);
                                        return fewer;
                                    }));
                }
            }
        });
    }

    /** Whether somebody leads nothing in name only. */
    boolean losesNothing(Person person) {
        return person.roles().contains(ROLE)
                || superuser
                                .sql("SELECT count(*) FROM file WHERE lead_id = ?")
                                .param(person.id())
                                .query(Integer.class)
                                .single()
                        == 0;
    }
}
