package nl.perspectief.organisations.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is away. It gives the replacement nothing: whoever leads a case decides whether the replacement comes to its table, by the
 * covenant, for those days.
 */
@Component
public class Absences {
    /** The longest that somebody is away by this page. */
    public static final int MOST_DAYS = 42;

    private final Transactions transactions;
    private final Professionals professionals;
    private final NotInYet notInYet;
    private final JdbcClient jdbc;

    Absences(Transactions transactions, Professionals professionals, NotInYet notInYet, JdbcClient jdbc) {
        this.transactions = transactions;
        this.professionals = professionals;
        this.notInYet = notInYet;
        this.jdbc = jdbc;
    }

    private record Row(UUID away, UUID replacement, LocalDate from, LocalDate until) {}

    /** Those of these people, by who is away; within a transaction that told who acts. */
    public Map<UUID, Absence> of(Collection<UUID> people) {
        List<Row> rows = people.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM published_absence WHERE professional_id = ANY (?::uuid[])")
                        .param(people.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, _) -> new Row(
                                row.getObject("professional_id", UUID.class),
                                row.getObject("replacement_id", UUID.class),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class)))
                        .list();
        Map<UUID, Professional> named = professionals.named(rows.stream()
                .flatMap(row -> Stream.of(row.away(), row.replacement()))
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Absence(
                        Objects.requireNonNull(named.get(row.away())),
                        Objects.requireNonNull(named.get(row.replacement())),
                        row.from(),
                        row.until()))
                .collect(Collectors.toMap(absence -> absence.away().id(), Function.identity()));
    }

    /** One's own. */
    public Optional<Absence> own(Acting acting) {
        return transactions.as(
                acting,
                () -> Optional.ofNullable(of(List.of(acting.professionalId())).get(acting.professionalId())));
    }

    /** Colleagues who could replace who acts: with each role for young people that this one has, and who can come in. */
    List<Professional> colleagues(Acting acting) {
        Set<Role> needed = EnumSet.noneOf(Role.class);
        Stream.of(Role.FRONTLINE, Role.ATTENTION_OFFICER, Role.CASE_PARTNER, Role.CASE_LEAD, Role.PROCESS_LEAD)
                .filter(acting::has)
                .forEach(needed::add);
        return transactions.as(acting, () -> colleagues(acting, needed));
    }

    private List<Professional> colleagues(Acting acting, Set<Role> needed) {
        return professionals.of(acting.organisation()).stream()
                .map(Login::mandate)
                .filter(mandate -> !needed.isEmpty() && new HashSet<>(mandate.roles()).containsAll(needed))
                .map(mandate -> mandate.professional())
                .filter(one -> !one.id().equals(acting.professionalId()))
                .filter(one -> !professionals.blocked(one.id()) && !notInYet.is(one.id()))
                .toList();
    }

    /** When this colleague is away in the same days, and so cannot replace. */
    Optional<Absence> away(Acting acting, UUID colleague, LocalDate from, LocalDate until) {
        return transactions.as(
                acting,
                () -> Optional.ofNullable(of(List.of(colleague)).get(colleague))
                        .filter(other ->
                                !other.from().isAfter(until) && !other.until().isBefore(from)));
    }

    /** In the place of what was told before. */
    void tell(Acting acting, UUID replacement, LocalDate from, LocalDate until) {
        transactions.run(acting, () -> {
            over(acting);
            jdbc.sql("INSERT INTO absence (professional_id, replacement_id, from_day, until_day) VALUES (?, ?, ?, ?)")
                    .params(acting.professionalId(), replacement, from, until)
                    .update();
        });
    }

    void over(Acting acting) {
        transactions.run(
                acting,
                () -> jdbc.sql("DELETE FROM absence WHERE professional_id = ?")
                        .param(acting.professionalId())
                        .update());
    }
}
