package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.UserCommand;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.RoleWords;
import org.junit.jupiter.api.Test;

/** Roles are given by the words of covenants in force; one that means nothing to the application opens no page. */
class RolesInRegisterModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private final String account = "quin." + UUID.randomUUID();

    private static Covenant harbour(String name) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (var found = Files.newDirectoryStream(Path.of("src/test/resources/covenants", name), "*.md")) {
            for (Path file : found) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static RoleWords harbour() throws IOException {
        return RolesInRegister.of(List.of(harbour("harbour-personal-approach"), harbour("harbour-care-and-safety")));
    }

    private String user(int code, String what, String roles, RoleWords words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = UserCommand.ofEmbeddedIssuer(
                        new CommandRun(SERVER.owner(), Clock.systemUTC(), CommandOutput.of(out), false),
                        "an account key of this test only",
                        InputStream.nullInputStream())
                .knowing(() -> words)
                .run(
                        List.of(what, account),
                        Map.of(
                                "organisation",
                                "leerplicht",
                                "name",
                                "Quin Verzonnen",
                                "function",
                                "medewerker",
                                "roles",
                                roles));
        assertThat(ended).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void words_of_several_covenants_are_known_but_for_one_that_means_several_things() throws IOException {
        RoleWords words = harbour();
        assertThat(words.meaning())
                .containsEntry("spotter", Role.FRONTLINE)
                .containsEntry("table-chair", Role.PROCESS_LEAD)
                .doesNotContainKey("no-view");
        assertThat(words.own()).containsOnlyKeys("quay-warden", "one-off-guest");
    }

    @Test
    void the_register_in_force_has_its_words() {
        SERVER.owner()
                .inTransaction(connection -> assertThat(
                                RolesInRegister.of(connection, Clock.systemUTC().instant())
                                        .meaning())
                        .containsEntry("casuspartner", Role.CASE_PARTNER));
    }

    @Test
    void a_role_that_means_nothing_here_is_given_shown_and_taken_and_opens_no_page() throws IOException {
        assertThat(user(2, "add", "captain", harbour()))
                .contains("Onbekende rol ‘captain’", "quay-warden", "plan-lead")
                .doesNotContain("no-view");
        assertThat(user(0, "add", "quay-warden", harbour()))
                .contains("warden of a quay (harbour-personal-approach)", "opent hier geen pagina");
        Visitor quin = SERVER.as(account);
        assertThat(quin.get("/mijn-rollen").body()).contains("warden of a quay", "Je hebt hier nu geen rol");
        assertThat(quin.get("/signalen").statusCode()).isEqualTo(404);
        user(0, "roles", "spotter,quay-warden", harbour());
        assertThat(SERVER.as(account).get("/mijn-rollen").body()).contains("warden of a quay", "signalen vastleggen");
        user(0, "roles", "spotter", harbour());
        assertThat(SERVER.as(account).get("/mijn-rollen").body()).doesNotContain("warden of a quay");
        user(0, "remove", "spotter", harbour());
    }
}
