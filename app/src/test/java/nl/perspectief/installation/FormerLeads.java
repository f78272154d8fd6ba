package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.perspectief.installation.FormerPartnership.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a migration changes of who sees and changes what: a case lead leads, of whichever partner; who leads in name and has not
 * that role leads no more. For all others everything stays.
 */
record FormerLeads(JdbcClient superuser, List<Person> people) {
    private static final String ROLE = "CASE_LEAD";

    /** What somebody leads by the header of the case, in the tables that a lead changes. */
    private static final Map<String, String> LED = Map.of(
            "case_file",
            "SELECT id::text FROM case_file WHERE case_lead_id = ?",
            "seat",
            "SELECT s.id::text FROM seat s JOIN case_file c ON c.id = s.case_id WHERE c.case_lead_id = ?",
            "plan_action",
            "SELECT a.id::text FROM plan_action a JOIN case_file c ON c.id = a.case_id WHERE c.case_lead_id = ?");

    /** What is otherwise, and not all that is the same. */
    void same(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        assertThat(after).hasSameSizeAs(before);
        Map<String, Set<String>> expected = new TreeMap<>(before);
        people.stream()
                .filter(person -> person.reads() && person.roles().contains(ROLE))
                .forEach(lead -> leadsMore(expected, lead));
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
