package nl.perspectief.identity.issuer.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.identity.issuer.account.Authenticator;
import nl.perspectief.identity.issuer.account.SignInAnswer;
import nl.perspectief.identity.issuer.account.SignInAttempt;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.organisations.owner.PartnershipRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserCommandModuleTests {
    private static final String KEY = "an account key of this test only";
    private static final String ELS = "els.gemeente";
    private static final Map<String, String> FLAGS = Map.of(
            "organisation", "gemeente",
            "name", "Els Voorbeeld",
            "function", "procesregisseur",
            "roles", "procesregisseur,casusregisseur");

    private static final String PIPED = "paard batterij nietje juist";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void an_account_signs_in_with_what_was_shown_once_and_never_after_it_was_removed() {
        try (TestServer server =
                TestServer.with(Map.of("perspectief.one-click", "false", "perspectief.issuer.account-key", KEY))) {
            OwnerDatabase owner = server.owner();
            owner.inTransaction(connection -> new PartnershipRegister(
                            connection, Clock.systemUTC().instant())
                    .organisation("gemeente", "Gemeente Voorbeeld", "Gemeente", Domain.SOCIAL));
            UserCommand users = UserCommand.ofEmbeddedIssuer(
                    new CommandRun(owner, Clock.systemUTC(), CommandOutput.of(out), false),
                    KEY,
                    InputStream.nullInputStream());

            assertThat(users.run(List.of("add", ELS), FLAGS)).isZero();
            Professionals professionals = server.bean(Professionals.class);
            assertThat(professionals.of(ELS))
                    .singleElement()
                    .satisfies(mandate ->
                            assertThat(mandate.roles()).containsExactlyInAnyOrder(Role.PROCESS_LEAD, Role.CASE_LEAD));
            Accounts accounts = server.bean(Accounts.class);
            String password = shown("wachtwoord +(\\S+)");
            assertThat(check(accounts, password, "000000")).isInstanceOf(SignInAnswer.Wrong.class);
            assertThat(check(accounts, password, Authenticator.code(shown("codes ([A-Z2-7]{32})"))))
                    .isEqualTo(new SignInAnswer.Known(ELS));

            owner.inTransaction(connection -> connection
                    .createStatement()
                    .execute("INSERT INTO passkey_owner (handle, subject) VALUES ('\\x01', '" + ELS + "')"));
            assertThat(users.run(List.of("code", ELS), Map.of())).isZero();
            assertThat(server.superuser()
                            .sql("SELECT count(*) FROM passkey_owner")
                            .query(Long.class)
                            .single())
                    .as("passkeys go with a telephone that was lost")
                    .isZero();

            assertThat(piped(owner, "wachtwoord123\n", "password")).hasMessageContaining("te makkelijk te raden");
            assertThat(check(accounts, password, "000000")).isInstanceOf(SignInAnswer.Wrong.class);
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("veranderd\n  wachtwoord");
            assertThat(piped(owner, PIPED + "\n", "password")).isNull();
            piped(owner, "", "code");
            assertThat(check(accounts, PIPED, Authenticator.code(shown("(?s).*codes ([A-Z2-7]{32})"))))
                    .isEqualTo(new SignInAnswer.Known(ELS));

            assertThat(users.run(List.of("remove", ELS), Map.of())).isZero();
            assertThat(professionals.of(ELS)).isEmpty();
            assertThat(check(accounts, password, "000000")).isInstanceOf(SignInAnswer.Wrong.class);
            assertThat(users.run(List.of("password", ELS), Map.of())).isEqualTo(2);
        }
    }

    /** What stopped the command, when that is what its standard input led to. */
    private @Nullable Throwable piped(OwnerDatabase owner, String typed, String command) {
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        UserCommand users = UserCommand.ofEmbeddedIssuer(
                new CommandRun(owner, Clock.systemUTC(), CommandOutput.of(out), false), KEY, in);
        return catchThrowable(() -> users.run(List.of(command, ELS), Map.of()));
    }

    @Test
    void an_account_has_a_name_as_on_the_page_of_the_first_administrator() {
        OwnerDatabase nowhere = new OwnerDatabase("jdbc:none", "", "");
        UserCommand users = UserCommand.ofEmbeddedIssuer(
                new CommandRun(nowhere, Clock.systemUTC(), CommandOutput.of(out), false),
                KEY,
                InputStream.nullInputStream());
        for (String name : List.of("", "<b>", "x y", "../x", "ab", "e".repeat(101))) {
            said.reset();
            assertThat(users.run(List.of("add", name), FLAGS)).as(name).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("kan geen accountnaam zijn")
                    .hasLineCount(1);
        }
        said.reset();
        Map<String, String> longer = new HashMap<>(FLAGS);
        longer.put("function", "f".repeat(101));
        assertThat(users.run(List.of("add", ELS), longer)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--function is hoogstens 100")
                .hasLineCount(1);
    }

    @Test
    void what_is_not_understood_shows_how_it_is_asked() {
        OwnerDatabase nowhere = new OwnerDatabase("jdbc:none", "", "");
        UserCommand users = UserCommand.ofEmbeddedIssuer(
                new CommandRun(nowhere, Clock.systemUTC(), CommandOutput.of(out), false),
                KEY,
                InputStream.nullInputStream());

        assertThat(users.run(List.of(), Map.of())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("user add NAAM")
                .contains("procesregisseur");
    }

    private static SignInAnswer check(Accounts accounts, String password, String code) {
        return accounts.check(new SignInAttempt(ELS, password, code, new Address("here"), Optional.empty()));
    }

    private String shown(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said.toString(StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
