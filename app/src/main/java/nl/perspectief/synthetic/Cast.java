package nl.perspectief.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.organisations.owner.PartnershipRegister;

/** Who does the work: the people of the demo partnership, and as many more as so much work asks. */
record Cast(List<Mandate> givers, List<Mandate> leads, List<Mandate> partners) {
    static final String LEADING = "gemeente";
    private static final List<String> GIVING =
            List.of("jongerenwerk", "school", "maatschappelijkwerk", "leerplicht", "politie");
    private static final List<String> FAMILY =
            List.of("Voorbeeld", "Testman", "Nepveld", "Demodijk", "Proefstra", "Denkbeeld", "Schijnhart");
    private static final int GIVERS_EACH = 8;
    private static final int LEADS = 20;

    /** Adds those who are not there yet, and casts everybody. */
    static Cast called(OwnerDatabase owner, Professionals professionals, Instant now) {
        owner.inTransaction(connection -> hire(connection, now));
        List<Login> logins = professionals.logins();
        return new Cast(
                mandates(logins, Set.of(Role.FRONTLINE), GIVING),
                mandates(logins, Set.of(Role.CASE_LEAD, Role.PROCESS_LEAD), List.of(LEADING)),
                mandates(logins, Set.of(Role.CASE_PARTNER), GIVING));
    }

    private static void hire(Connection connection, Instant now) throws SQLException {
        PartnershipRegister register = new PartnershipRegister(connection, now);
        for (String partner : GIVING) {
            for (int i = 1; i <= GIVERS_EACH; i++) {
                register.professional(
                        partner,
                        "proef%02d.%s".formatted(i, partner),
                        name(i),
                        "medewerker",
                        Set.of(Role.FRONTLINE, Role.CASE_PARTNER));
            }
        }
        for (int i = 1; i <= LEADS; i++) {
            register.professional(
                    LEADING,
                    "proef%02d.%s".formatted(i, LEADING),
                    name(i),
                    "casusregisseur",
                    Set.of(Role.CASE_LEAD, Role.PROCESS_LEAD));
        }
    }

    private static String name(int number) {
        return "Proef " + number + " " + FAMILY.get(new Random(number).nextInt(FAMILY.size()));
    }

    /** Who has all of these roles: a lead weighs, and leads what was taken on. */
    private static List<Mandate> mandates(List<Login> logins, Set<Role> roles, List<String> partners) {
        return logins.stream()
                .map(Login::mandate)
                .filter(mandate -> mandate.roles().containsAll(roles)
                        && partners.contains(mandate.organisation().partner()))
                .toList();
    }
}
