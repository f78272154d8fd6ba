package nl.perspectief.identity.issuer.user;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.identity.issuer.account.AccountName;
import nl.perspectief.identity.issuer.account.NewSecret;
import nl.perspectief.identity.issuer.account.TotpSecrets;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.PartnershipRegister.Held;
import nl.perspectief.organisations.owner.RoleWords;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * {@code user}: who may sign in, for which partner, in which roles. With an external issuer only the mandate is kept here;
 * password and second factor are that issuer's.
 */
@NamedInterface("issuer")
public final class UserCommand {
    private static final String USAGE = """
            Gebruik: user add NAAM --organisation PARTNER --name "Voor Achter" --function "functie" --roles rol,rol
                     user roles NAAM --organisation PARTNER --roles rol,rol    precies deze rollen
                     user list
                     user password NAAM    een nieuw wachtwoord
                     user code NAAM        een nieuw geheim voor eenmalige codes; passkeys vervallen
                     user sub NAAM SUB     bij een eigen aanmelddienst: hoe die deze persoon noemt
                     user remove NAAM      account en mandaten intrekken
                     user remove NAAM --organisation PARTNER    alleen dat mandaat intrekken
           %s""";

    private static final List<String> KNOWN = List.of("add", "roles", "list", "password", "code", "sub", "remove");

    private final CommandRun run;
    private final @Nullable TotpSecrets secrets;
    private final InputStream in;
    private final Supplier<RoleWords> roleWords;

    private UserCommand(CommandRun run, @Nullable TotpSecrets secrets, InputStream in, Supplier<RoleWords> words) {
        this.run = run;
        this.secrets = secrets;
        this.in = in;
        this.roleWords = words;
    }

    /** The same, which takes the words that covenants in force have for roles. */
    public UserCommand knowing(Supplier<RoleWords> covenants) {
        return new UserCommand(run, secrets, in, covenants);
    }

    /**
     * With accounts, whose one-time code secrets are sealed with this key.
     *
     * @param in where a password may come from when nobody is at a terminal
     */
    public static UserCommand ofEmbeddedIssuer(CommandRun run, String accountKey, InputStream in) {
        return new UserCommand(run, new TotpSecrets(accountKey), in, () -> RoleWords.NONE);
    }

    /** With mandates only. */
    public static UserCommand ofExternalIssuer(CommandRun run) {
        return new UserCommand(run, null, InputStream.nullInputStream(), () -> RoleWords.NONE);
    }

    /**
     * @param words what was asked, and of whom
     * @param flags {@code name}, {@code function}, {@code organisation} and {@code roles}
     * @return 0 when done, 2 when refused or not understood
     */
    public int run(List<String> words, Map<String, String> flags) {
        String what = words.isEmpty() ? "" : words.getFirst();
        if (what.equals("list") && words.size() == 1) {
            return run.run(connection -> {
                UserList.lines(connection).forEach(run::say);
                return CommandRun.DONE;
            });
        }
        if (!what.isEmpty() && !KNOWN.contains(what)) {
            return run.misused("Onbekend na user: " + what + ". Bekend zijn: " + String.join(", ", KNOWN) + ".");
        }
        if (what.equals("sub") && words.size() == 3) {
            return sub(words.get(1), words.get(2));
        }
        if (words.size() != 2 || what.equals("list") || what.equals("sub")) {
            return misused();
        }
        String subject = words.get(1);
        AskedMandate asked = new AskedMandate(flags, flags.containsKey("roles") ? roleWords.get() : RoleWords.NONE);
        return switch (what) {
            case "add" -> add(subject, asked);
            case "roles" -> roles(subject, asked);
            case "password" -> account(subject, this::password, "user password", SecurityCode.PASSWORD_CHANGED);
            case "code" -> account(subject, this::code, "user code", SecurityCode.CODES_CHANGED);
            case "remove" -> remove(subject, flags.getOrDefault("organisation", ""));
            default -> misused();
        };
    }

    private int add(String subject, AskedMandate asked) {
        Optional<String> mistake =
                nameMistake(subject).or(() -> asked.mistake("user add", "organisation", "name", "function", "roles"));
        if (mistake.isPresent()) {
            return run.misused(mistake.get());
        }
        String partner = asked.of("organisation");
        Set<Role> roles = asked.roles();
        return run.run(connection -> {
            Optional<String> other = secrets == null ? Optional.empty() : AccountRegister.alike(connection, subject);
            if (other.isPresent()) {
                return run.refuse(
                        subject + " lijkt te veel op " + other.get() + ", dat er al is. Kies een andere naam.");
            }
            UserMandates mandates = new UserMandates(run, connection, subject);
            int code = mandates.add(partner, new Held(asked.of("name"), asked.of("function"), roles));
            if (code == CommandRun.DONE && !asked.ownRoles().isEmpty()) {
                mandates.ownRoles(partner, asked.ownRoles());
            }
            if (run.changed()) {
                UserTrail.roles(run, connection, "user add", subject, partner, asked);
            }
            if (code == CommandRun.DONE) {
                account(connection, subject);
            }
            return code;
        });
    }

    private void account(Connection connection, String subject) throws SQLException {
        if (secrets == null) {
            run.say("Wachtwoord en tweede factor horen bij de eigen aanmelddienst; daar is " + subject + " de sub.");
            return;
        }
        AccountRegister accounts = new AccountRegister(connection, secrets);
        if (accounts.exists(subject)) {
            run.say("Het account " + subject + " was er al; wachtwoord en codes blijven zoals ze zijn.");
            return;
        }
        run.did("account " + subject + " gemaakt");
        UserTrail.account(run, connection, "user add", SecurityCode.ACCOUNT_ADDED, subject);
        if (!run.trial()) {
            NewSecret secret = NewSecret.random();
            NewPassword password = NewPassword.ask(System.console(), in, accounts.passwordRule(subject));
            accounts.add(subject, password, secret);
            show(password);
            show(subject, secret);
        }
    }

    /** An account has a name of the embedded issuer; a mandate alone has what another issuer calls its people. */
    private Optional<String> nameMistake(String subject) {
        if (secrets == null) {
            return AccountName.isSubject(subject)
                    ? Optional.empty()
                    : Optional.of("‘" + subject + "’ kan geen sub van een aanmelddienst zijn: die heeft 1 tot 255"
                            + " letters, cijfers en leestekens, zonder spaties.");
        }
        return AccountName.fits(subject)
                ? Optional.empty()
                : Optional.of("‘" + subject + "’ kan geen accountnaam zijn: die heeft " + AccountName.RULE + ".");
    }

    private int roles(String subject, AskedMandate asked) {
        Optional<String> mistake = asked.mistake("user roles", "organisation", "roles");
        if (mistake.isPresent()) {
            return run.misused(mistake.get());
        }
        String partner = asked.of("organisation");
        Set<Role> roles = asked.roles();
        return run.run(connection -> {
            UserMandates mandates = new UserMandates(run, connection, subject);
            int code = mandates.roles(partner, roles);
            if (code == CommandRun.DONE) {
                mandates.ownRoles(partner, asked.ownRoles());
            }
            if (run.changed()) {
                UserTrail.roles(run, connection, "user roles", subject, partner, asked);
            }
            return code;
        });
    }

    private interface Change {
        void on(AccountRegister accounts, String subject) throws SQLException;
    }

    private int account(String subject, Change change, String command, SecurityCode seen) {
        TotpSecrets sealing = secrets;
        if (sealing == null) {
            return run.run(_ -> run.refuse("Wachtwoord en tweede factor horen bij de eigen aanmelddienst."));
        }
        return run.run(connection -> {
            AccountRegister accounts = new AccountRegister(connection, sealing);
            if (!accounts.exists(subject)) {
                return run.refuse("Er is geen account " + subject + ".");
            }
            change.on(accounts, subject);
            UserTrail.account(run, connection, command, seen, subject);
            new UserMandates(run, connection, subject).endSessions();
            return CommandRun.DONE;
        });
    }

    private void password(AccountRegister accounts, String subject) throws SQLException {
        run.did("wachtwoord van " + subject + " veranderd");
        if (!run.trial()) {
            NewPassword password = NewPassword.ask(System.console(), in, accounts.passwordRule(subject));
            accounts.password(subject, password);
            show(password);
        }
    }

    private void code(AccountRegister accounts, String subject) throws SQLException {
        run.did("geheim voor codes van " + subject + " veranderd; passkeys ervan zijn vervallen");
        if (!run.trial()) {
            NewSecret secret = NewSecret.random();
            accounts.secret(subject, secret);
            show(subject, secret);
        }
    }

    private int remove(String subject, String partner) {
        return run.run(connection -> {
            UserMandates mandates = new UserMandates(run, connection, subject);
            // before the mandates end: the line is for their organisations; a refusal undoes it
            OwnerEvent leaving =
                    OwnerEvent.of("user remove", SecurityCode.ACCOUNT_REMOVED).about(subject);
            OwnerTrail.note(connection, partner.isEmpty() ? leaving : leaving.at(partner), run.now());
            return partner.isEmpty() ? removeAll(connection, subject, mandates) : mandates.remove(partner);
        });
    }

    private int sub(String subject, String other) {
        if (secrets != null) {
            return run.misused("Een account van Perspectief zelf houdt zijn naam.");
        }
        Optional<String> mistake = nameMistake(other);
        if (mistake.isPresent()) {
            return run.misused(mistake.get());
        }
        return run.run(connection -> {
            int code = new UserMandates(run, connection, subject).rename(other);
            if (run.changed()) {
                UserTrail.account(run, connection, "user sub", SecurityCode.ROLES_CHANGED, other);
            }
            return code;
        });
    }

    private int removeAll(Connection connection, String subject, UserMandates mandates) throws SQLException {
        boolean held = mandates.removeAll();
        boolean account = secrets != null && new AccountRegister(connection, secrets).remove(subject);
        if (account) {
            run.did("account " + subject + " ingetrokken");
        }
        if (!held && !account) {
            return run.refuse(subject + " was er niet. Zie: user list");
        }
        mandates.endSessions();
        return CommandRun.DONE;
    }

    private void show(NewPassword password) {
        if (password.generated()) {
            run.say("  wachtwoord        " + password.text());
        }
    }

    private void show(String subject, NewSecret secret) {
        run.say("  geheim voor codes " + secret.text());
        run.say("  of als adres      " + secret.uri(subject));
        run.say("  Dit is de enige keer dat dit geheim te zien is.");
    }

    private int misused() {
        return run.misused(USAGE.formatted(new AskedMandate(Map.of()).known()));
    }
}
