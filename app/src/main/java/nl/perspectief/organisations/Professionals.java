package nl.perspectief.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.shared.DutchOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for which partner, and in which roles. Read at each request, so that a mandate withdrawn is withdrawn now. */
@Component
public class Professionals {
    private static final String MANDATE = """
            SELECT p.id, p.subject, p.name, p.function, o.id AS organisation_id, o.partner, o.name AS organisation,
                   o.short_name, o.domain, k.phone, k.hours, d.name AS desk, d.phone AS desk_phone, d.hours AS desk_hours,
                   (SELECT coalesce(array_agg(r.role ORDER BY r.role), '{}')
                      FROM professional_role r WHERE r.professional_id = p.id) AS roles
              FROM professional p JOIN organisation o ON o.id = p.organisation_id
              LEFT JOIN contact_detail k ON k.professional_id = p.id
              LEFT JOIN organisation_desk d ON d.organisation_id = o.id
            """;
    /** Whose mandate was withdrawn keeps a name in what they did, under a subject that is no account. */
    private static final String STAYS = "p.subject <> 'withdrawn:' || p.id";

    /** Who is kept out for a while; a name and a place stay. */
    private static final String COMES_IN = "p.id NOT IN (SELECT b.professional_id FROM blocked_colleague b)";

    private static final String COLLEAGUES = MANDATE + """
            WHERE o.id = :organisation
              AND p.id IN (SELECT professional_id FROM professional_role WHERE role = :role)""";

    private static final Comparator<Professional> BY_NAME = DutchOrder.by(Professional::name);
    private static final Comparator<Professional> BY_ORGANISATION =
            DutchOrder.by((Professional one) -> one.organisation().name()).thenComparing(BY_NAME);

    private final JdbcClient jdbc;

    Professionals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One mandate and the login that may take it up.
     *
     * @param subject the {@code sub} of the OpenID Connect provider
     */
    public record Login(String subject, Mandate mandate) {}

    /** The mandate of this professional. */
    public Optional<Mandate> mandate(UUID professionalId) {
        return jdbc.sql(MANDATE + "WHERE p.id = :id")
                .param("id", professionalId)
                .query((row, _) -> mandate(row))
                .optional();
    }

    /** The mandate of this professional, to work under; none for who is kept out. */
    public Optional<Mandate> atWork(UUID professionalId) {
        return jdbc.sql(MANDATE + "WHERE p.id = :id AND " + COMES_IN)
                .param("id", professionalId)
                .query((row, _) -> mandate(row))
                .optional();
    }

    /** The names of roles of covenants that mean nothing to the application, of somebody; to whoever acts. */
    public List<String> ownRoles(UUID professionalId) {
        return jdbc
                .sql("SELECT name FROM own_role WHERE professional_id = ?")
                .param(professionalId)
                .query((row, _) -> row.getString("name"))
                .list()
                .stream()
                .sorted(DutchOrder.by(Function.identity()))
                .toList();
    }

    /** Whether somebody is kept out for a while. */
    public boolean blocked(UUID professionalId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM blocked_colleague WHERE professional_id = ?)")
                .param(professionalId)
                .query(Boolean.class)
                .single();
    }

    /** Every mandate that this subject may take up, one for each organisation, by organisation. */
    public List<Mandate> of(String subject) {
        return jdbc
                .sql(MANDATE + "WHERE p.subject = :subject AND " + STAYS + " AND " + COMES_IN)
                .param("subject", subject)
                .query((row, _) -> mandate(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Mandate::professional, BY_ORGANISATION))
                .toList();
    }

    /** Every login of the partnership that works now, by organisation and name. */
    public List<Login> logins() {
        return jdbc
                .sql(MANDATE + "WHERE " + STAYS + " AND " + COMES_IN)
                .query((row, _) -> new Login(row.getString("subject"), mandate(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(one -> one.mandate().professional(), BY_ORGANISATION))
                .toList();
    }

    /** Every login of one organisation, by name. */
    public List<Login> of(Organisation organisation) {
        return jdbc
                .sql(MANDATE + "WHERE o.id = :organisation AND " + STAYS)
                .param("organisation", organisation.id())
                .query((row, _) -> new Login(row.getString("subject"), mandate(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(one -> one.mandate().professional(), BY_NAME))
                .toList();
    }

    /** Roles of an organisation that wait for a second person, by who gets them; within a transaction that told who acts. */
    public Map<UUID, Set<Role>> waiting(Organisation organisation) {
        Map<UUID, Set<Role>> waiting = new HashMap<>();
        jdbc.sql("SELECT who, roles FROM role_requests_of(?)")
                .param(organisation.id())
                .query(row -> {
                    waiting.put(row.getObject("who", UUID.class), roles(row));
                });
        return waiting;
    }

    /** Those who have this role at this organisation, by name. */
    public List<Professional> colleagues(UUID organisationId, Role role) {
        return jdbc
                .sql(COLLEAGUES)
                .param("organisation", organisationId)
                .param("role", role.name())
                .query((row, _) -> mandate(row).professional())
                .list()
                .stream()
                .sorted(BY_NAME)
                .toList();
    }

    /** Those with one of these roles, by organisation and name. */
    public List<Professional> having(Set<Role> roles) {
        return jdbc
                .sql(MANDATE + """
                        WHERE p.id IN (SELECT professional_id FROM professional_role WHERE role = ANY (:roles))""")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, _) -> mandate(row).professional())
                .list()
                .stream()
                .sorted(BY_ORGANISATION)
                .toList();
    }

    /** Those of these, by id; also whose mandate was withdrawn. */
    public Map<UUID, Professional> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(MANDATE + "WHERE p.id = ANY (:ids::uuid[])")
                        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, _) -> mandate(row).professional())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Professional::id, Function.identity()));
    }

    /** Those of these who left their organisation. */
    public Set<UUID> left(Collection<UUID> ids) {
        return Set.copyOf(
                jdbc.sql("SELECT p.id FROM professional p WHERE p.id = ANY (?::uuid[]) AND NOT (" + STAYS + ")")
                        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        Organisation organisation = new Organisation(
                row.getObject("organisation_id", UUID.class),
                row.getString("partner"),
                row.getString("organisation"),
                row.getString("short_name"),
                Domain.valueOf(row.getString("domain")));
        Professional professional = new Professional(
                row.getObject("id", UUID.class),
                organisation,
                row.getString("name"),
                row.getString("function"),
                contact(row));
        return new Mandate(professional, roles(row));
    }

    private static @Nullable Contact contact(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        if (phone != null) {
            return new Contact(phone, row.getString("hours"));
        }
        String desk = row.getString("desk");
        return desk == null ? null : new Contact(row.getString("desk_phone"), row.getString("desk_hours"), desk);
    }

    /** Says how somebody is reached, by that one; nothing when there is no number any more. */
    public void reach(Acting acting, @Nullable Contact contact) {
        jdbc.sql("DELETE FROM contact_detail WHERE professional_id = ?")
                .param(acting.professionalId())
                .update();
        if (contact != null) {
            reach(acting.professionalId(), contact);
        }
    }

    /** Says how somebody new is reached, by who keeps the mandates of the organisation. */
    public void reach(UUID who, Contact contact) {
        jdbc.sql("INSERT INTO contact_detail (professional_id, phone, hours) VALUES (?, ?, ?)")
                .params(who, contact.phone(), contact.hours())
                .update();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
