package nl.perspectief.identity.issuer;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.organisations.PartnershipRegister;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * {@code user}: who may sign in, for which partner, in which roles. With an external issuer only the mandate is kept here;
 * password and second factor are that issuer's.
 */
public final class UserCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final String USAGE = """
            Gebruik: user add NAAM --organisation PARTNER --name "Voor Achter" --function "functie" --roles rol,rol
                     user list
                     user password NAAM    een nieuw wachtwoord
                     user code NAAM        een nieuw geheim voor eenmalige codes
                     user remove NAAM      account en mandaten intrekken
            Rollen: %s.""";

    private final OwnerDatabase owner;
    private final @Nullable TotpSecrets secrets;
    private final Clock clock;
    private final PrintStream out;

    private UserCommand(OwnerDatabase owner, @Nullable TotpSecrets secrets, Clock clock, PrintStream out) {
        this.owner = owner;
        this.secrets = secrets;
        this.clock = clock;
        this.out = out;
    }

    /** With accounts, whose one-time code secrets are sealed with this key. */
    public static UserCommand ofEmbeddedIssuer(OwnerDatabase owner, String accountKey, Clock clock, PrintStream out) {
        return new UserCommand(owner, new TotpSecrets(accountKey), clock, out);
    }

    /** With mandates only. */
    public static UserCommand ofExternalIssuer(OwnerDatabase owner, Clock clock, PrintStream out) {
        return new UserCommand(owner, null, clock, out);
    }

    /**
     * @param words what was asked, and of whom
     * @param flags {@code name}, {@code function}, {@code organisation} and {@code roles}
     * @return 0 when done, 1 when refused, 2 when not understood
     */
    public int run(List<String> words, Map<String, String> flags) {
        String what = words.isEmpty() ? "" : words.getFirst();
        if (what.equals("list") && words.size() == 1) {
            owner.inTransaction(this::list);
            return DONE;
        }
        if (words.size() != 2) {
            return misused();
        }
        String subject = words.get(1);
        return switch (what) {
            case "add" -> add(subject, flags);
            case "password" -> account(subject, this::password);
            case "code" -> account(subject, this::code);
            case "remove" -> remove(subject);
            default -> misused();
        };
    }

    private int add(String subject, Map<String, String> flags) {
        Set<Role> roles = roles(flags.getOrDefault("roles", ""));
        String partner = flags.getOrDefault("organisation", "");
        if (roles.isEmpty() || partner.isEmpty() || !flags.containsKey("name") || !flags.containsKey("function")) {
            return misused();
        }
        int[] code = {DONE};
        owner.inTransaction(connection -> {
            if (!partners(connection).contains(partner)) {
                out.println("Onbekende organisatie " + partner + ". Bekend zijn: "
                        + String.join(", ", partners(connection)) + ".");
                code[0] = REFUSED;
                return;
            }
            boolean added = new PartnershipRegister(connection, clock.instant())
                    .professional(partner, subject, flags.get("name"), flags.get("function"), roles);
            say(subject + " heeft " + (added ? "" : "al ") + "een mandaat bij " + partner + ", met de rollen "
                    + roles.stream().map(Role::covenantId).collect(Collectors.joining(", ")));
            account(connection, subject);
        });
        return code[0];
    }

    private void account(Connection connection, String subject) throws SQLException {
        if (secrets == null) {
            out.println(
                    "Wachtwoord en tweede factor horen bij de eigen aanmelddienst; daar is " + subject + " de sub.");
            return;
        }
        NewSecret secret = NewSecret.random();
        if (exists(connection, subject)) {
            out.println("Het account " + subject + " was er al; wachtwoord en codes blijven zoals ze zijn.");
        } else {
            NewPassword password = NewPassword.ask(System.console());
            new AccountRegister(connection, secrets).add(subject, password, secret);
            say("account " + subject + " gemaakt");
            show(password);
            show(subject, secret);
        }
    }

    private static boolean exists(Connection connection, String subject) throws SQLException {
        try (var query = connection.prepareStatement("SELECT FROM login_account WHERE subject = ?")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private interface Change {
        boolean on(AccountRegister accounts, String subject) throws SQLException;
    }

    private int account(String subject, Change change) {
        if (secrets == null) {
            out.println("Wachtwoord en tweede factor horen bij de eigen aanmelddienst.");
            return REFUSED;
        }
        TotpSecrets sealing = secrets;
        int[] code = {DONE};
        owner.inTransaction(connection -> {
            AccountRegister accounts = new AccountRegister(connection, sealing);
            if (change.on(accounts, subject)) {
                accounts.endSessions(subject);
            } else {
                out.println("Er is geen account " + subject + ".");
                code[0] = REFUSED;
            }
        });
        return code[0];
    }

    private boolean password(AccountRegister accounts, String subject) throws SQLException {
        NewPassword password = NewPassword.ask(System.console());
        boolean changed = accounts.password(subject, password);
        if (changed) {
            say("wachtwoord van " + subject + " veranderd");
            show(password);
        }
        return changed;
    }

    private boolean code(AccountRegister accounts, String subject) throws SQLException {
        NewSecret secret = NewSecret.random();
        boolean changed = accounts.secret(subject, secret);
        if (changed) {
            say("geheim voor codes van " + subject + " veranderd");
            show(subject, secret);
        }
        return changed;
    }

    private int remove(String subject) {
        int[] gone = {0};
        owner.inTransaction(connection -> {
            gone[0] = new PartnershipRegister(connection, clock.instant()).withdraw(subject);
            if (secrets != null) {
                AccountRegister accounts = new AccountRegister(connection, secrets);
                gone[0] += accounts.remove(subject) ? 1 : 0;
                accounts.endSessions(subject);
            }
        });
        say(gone[0] == 0 ? subject + " was er niet" : "account en mandaten van " + subject + " ingetrokken");
        return gone[0] == 0 ? REFUSED : DONE;
    }

    private void list(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("""
                        SELECT p.subject, p.name, o.partner, a.subject IS NOT NULL AS account,
                               (SELECT coalesce(string_agg(r.role, ', ' ORDER BY r.role), 'zonder rol')
                                  FROM professional_role r WHERE r.professional_id = p.id) AS roles
                          FROM professional p JOIN organisation o ON o.id = p.organisation_id
                               LEFT JOIN login_account a ON a.subject = p.subject
                         ORDER BY o.partner, p.subject""")) {
            while (rows.next()) {
                out.printf(
                        "%-20s %-28s %-24s %-18s %s%n",
                        rows.getString("partner"),
                        rows.getString("subject"),
                        rows.getString("name"),
                        rows.getBoolean("account") ? "eigen account" : "",
                        rows.getString("roles"));
            }
        }
    }

    private static Set<String> partners(Connection connection) throws SQLException {
        Set<String> partners = new TreeSet<>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT partner FROM organisation")) {
            while (rows.next()) {
                partners.add(rows.getString(1));
            }
        }
        return partners;
    }

    /** Empty when one of them is no role. */
    private static Set<Role> roles(String words) {
        Set<String> wanted = Set.of(words.split(",", -1));
        Set<Role> known = Arrays.stream(Role.values())
                .filter(role -> wanted.contains(role.covenantId()))
                .collect(Collectors.toSet());
        return known.size() == wanted.size() ? known : Set.of();
    }

    private void show(NewPassword password) {
        if (password.generated()) {
            out.println("  wachtwoord        " + password.text());
        }
    }

    private void show(String subject, NewSecret secret) {
        out.println("  geheim voor codes " + secret.text());
        out.println("  of als adres      " + secret.uri(subject));
        out.println("  Dit is de enige keer dat dit geheim te zien is.");
    }

    private void say(String line) {
        out.println(clock.instant() + " " + System.getProperty("user.name") + ": " + line);
    }

    private int misused() {
        out.println(USAGE.formatted(
                Arrays.stream(Role.values()).map(Role::covenantId).collect(Collectors.joining(", "))));
        return MISUSED;
    }
}
