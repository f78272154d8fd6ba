package nl.perspectief.signals.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.attesting.Attested;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.review.FactSource;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What signals and their referrals recorded of the conditions of what was shared by way of a referral, also by hand. */
public final class ReferralFacts implements FactSource {
    @Override
    public Map<UUID, Recorded> of(JdbcClient jdbc, Collection<Disclosure> shares) {
        List<Disclosure> referred = shares.stream()
                .filter(share -> share.on(Referral.KIND).isPresent())
                .toList();
        if (referred.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Found> found = found(jdbc, referred);
        return referred.stream()
                .filter(share -> found.containsKey(referralOf(share)))
                .collect(Collectors.toMap(Disclosure::id, share -> {
                    Found of = Objects.requireNonNull(found.get(referralOf(share)));
                    return day -> of.byHand()
                            .under(share.covenant())
                            .onto(
                                    ReferralCircumstances.of(of.recorded(), day),
                                    share.giverOrganisationId(),
                                    share.itemId(),
                                    day);
                }));
    }

    private static UUID referralOf(Disclosure share) {
        return share.on(Referral.KIND).orElseThrow();
    }

    private record Found(ReferralCircumstances.Recorded recorded, Attested byHand) {}

    private static Map<UUID, Found> found(JdbcClient jdbc, List<Disclosure> shares) {
        Map<UUID, Set<Written>> statements = new HashMap<>();
        Map<UUID, BirthDate> births = new HashMap<>();
        Map<UUID, Found> found = new HashMap<>();
        List<Row> rows = jdbc.sql("""
                        SELECT r.id AS referral, r.route, r.youth_consent, r.parents_consent, s.id, s.organisation_id, s.exploitation, s.youth_not_informed,
                               s.parents_not_informed, s.inform_again_on
                          FROM referral r JOIN signal s ON s.id = r.signal_id WHERE r.id = ANY (:ids::uuid[])""")
                .param("ids", texts(shares.stream().map(ReferralFacts::referralOf)))
                .query(ReferralFacts::row)
                .list();
        jdbc.sql("SELECT file_id, category, kind FROM reviewed_items_in(:ids::uuid[])")
                .param("ids", texts(rows.stream().map(Row::signal)))
                .query(row -> {
                    statements
                            .computeIfAbsent(row.getObject("file_id", UUID.class), _ -> new HashSet<>())
                            .add(new Written(row.getString("category"), ItemKind.valueOf(row.getString("kind"))));
                });
        jdbc.sql("SELECT file_id, birth_date FROM reviewed_births_in(:ids::uuid[], :holders::uuid[])")
                .param("ids", rows.stream().map(row -> row.signal().toString()).toArray(String[]::new))
                .param(
                        "holders",
                        rows.stream().map(row -> row.holder().toString()).toArray(String[]::new))
                .query(row -> {
                    births.put(row.getObject("file_id", UUID.class), BirthDate.ofRegister(row.getString("birth_date")));
                });
        Map<UUID, Attested> byHand =
                Attested.of(jdbc, rows.stream().map(Row::signal).toList());
        rows.forEach(row -> found.put(
                row.referral(),
                new Found(
                        row.with(statements.getOrDefault(row.signal(), Set.of()), births.get(row.signal())),
                        byHand.getOrDefault(row.signal(), Attested.NOTHING))));
        return found;
    }

    private static String[] texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).distinct().toArray(String[]::new);
    }

    /** A statement of a signal, without its words. */
    private record Written(String category, ItemKind kind) {
        boolean objective() {
            return Statement.of(kind).filter(Statement::objective).isPresent();
        }
    }

    private record Row(UUID referral, UUID signal, UUID holder, ReferralCircumstances.Recorded header) {
        ReferralCircumstances.Recorded with(Set<Written> statements, @Nullable BirthDate born) {
            return new ReferralCircumstances.Recorded(
                    statements.stream().anyMatch(one -> one.kind() == ItemKind.IDENTITY),
                    statements.stream().anyMatch(Written::objective),
                    born,
                    header.victimAsked(),
                    header.informed(),
                    header.route(),
                    header.consent(),
                    statements.stream().anyMatch(one -> one.kind() == ItemKind.NOTE));
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("referral", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                new ReferralCircumstances.Recorded(
                        false,
                        false,
                        null,
                        row.getString("exploitation") != null,
                        Informed.ofCodes(
                                row.getString("youth_not_informed"),
                                row.getString("parents_not_informed"),
                                row.getObject("inform_again_on", LocalDate.class)),
                        Route.of(row.getInt("route")),
                        JdbcReferrals.consent(row),
                        false));
    }
}
