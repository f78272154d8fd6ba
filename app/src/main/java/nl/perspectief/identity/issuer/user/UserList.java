package nl.perspectief.identity.issuer.user;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Role;

/** {@code user list}: everybody with a mandate, in the words that the other commands take. */
final class UserList {
    private UserList() {}

    static List<String> lines(Connection owner) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var query = owner.createStatement();
                var rows = query.executeQuery("""
                        SELECT p.subject, p.name, o.partner, a.subject IS NOT NULL AS account,
                               (SELECT coalesce(array_agg(r.role), '{}')
                                  FROM published_role r WHERE r.professional_id = p.id) AS roles
                          FROM published_professional p JOIN published_organisation o ON o.id = p.organisation_id
                               LEFT JOIN login_account a ON a.subject = p.subject
                         WHERE p.subject <> 'withdrawn:' || p.id
                         ORDER BY o.partner, p.subject""")) {
            while (rows.next()) {
                lines.add("%-20s %-28s %-24s %-18s %s"
                        .formatted(
                                rows.getString("partner"),
                                rows.getString("subject"),
                                rows.getString("name"),
                                rows.getBoolean("account") ? "eigen account" : "",
                                roles((String[]) rows.getArray("roles").getArray())));
            }
        }
        return lines.isEmpty() ? List.of("Er is nog niemand met een mandaat.") : lines;
    }

    private static String roles(String[] names) {
        Set<Role> roles = Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
        return UserMandates.words(roles);
    }
}
