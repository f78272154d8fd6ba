package nl.perspectief.identity.issuer.user;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.identity.issuer.account.NewSecret;
import nl.perspectief.identity.issuer.account.SignInAttempt;
import nl.perspectief.identity.issuer.account.TotpSecrets;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;

/**
 * Somebody who comes to an organisation by the commands, for one test only, and leaves by them. The account is written as the
 * command does, but for its password: making that slow to guess takes half a second each time.
 */
public record Newcomer(TestServer server, String account, String partner) {
    public static final String NAME = "Vera Verzonnen";

    private static final String KEY = "an account key of this test only";
    private static final String PASSWORD_HASH =
            Accounts.PASSWORDS.encode(UUID.randomUUID().toString());

    public static Newcomer at(TestServer server, String partner, String roles) {
        Newcomer made = new Newcomer(server, "vera." + UUID.randomUUID(), partner);
        made.comes(roles);
        return made;
    }

    public void comes(String roles) {
        said(
                UserCommand::ofExternalIssuer,
                List.of("add", account),
                Map.of("organisation", partner, "name", NAME, "function", "medewerker", "roles", roles));
        server.superuser()
                .sql("""
                        INSERT INTO login_account (subject, password_hash, totp_secret) VALUES (?, ?, ?)
                            ON CONFLICT DO NOTHING""")
                .params(
                        account,
                        PASSWORD_HASH,
                        new TotpSecrets(KEY).seal(account, NewSecret.random().bytes()))
                .update();
    }

    /** @return what the command said */
    public String leaves() {
        return said(List.of("remove", account), Map.of());
    }

    public String gets(String roles) {
        return said(List.of("roles", account), Map.of("organisation", partner, "roles", roles));
    }

    /** Tells it on the page. */
    public void isAway(String replacement, String from, String until) {
        Visitor visitor = server.as(account);
        visitor.get("/afwezig");
        visitor.post("/afwezig", "wie", replacement, "van", from, "tot", until);
    }

    /** With a password that is not it. */
    public void failsToSignIn() {
        server.bean(Accounts.class)
                .check(new SignInAttempt(account, "verkeerd", "000000", new Address("here"), Optional.empty()));
    }

    private String said(List<String> words, Map<String, String> flags) {
        return said(run -> UserCommand.ofEmbeddedIssuer(run, KEY, InputStream.nullInputStream()), words, flags);
    }

    private String said(Function<CommandRun, UserCommand> command, List<String> words, Map<String, String> flags) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = command.apply(new CommandRun(server.owner(), Clock.systemUTC(), CommandOutput.of(out), false))
                .run(words, flags);
        if (code != CommandRun.DONE) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
