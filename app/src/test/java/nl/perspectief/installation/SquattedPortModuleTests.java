package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.perspectief.installation.embedded.Secrets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program in the place of the database hears nothing: it has to prove that it knows the password first. */
class SquattedPortModuleTests {
    private static Map<String, String> environment(String url) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PERSPECTIEF_DATABASE_URL", url);
        environment.put("PERSPECTIEF_DATABASE_OWNER", "perspectief_owner");
        environment.put("PERSPECTIEF_DATABASE_OWNER_PASSWORD", Secrets.fresh());
        environment.put("PERSPECTIEF_DATABASE_USER", "perspectief_app");
        environment.put("PERSPECTIEF_DATABASE_PASSWORD", Secrets.fresh());
        environment.put("PERSPECTIEF_ISSUER", "https://login.example.org");
        environment.put("PERSPECTIEF_CLIENT_ID", "perspectief");
        environment.put("PERSPECTIEF_CLIENT_SECRET", Secrets.fresh());
        environment.put("PERSPECTIEF_PSEUDONYM_KEY", Secrets.fresh());
        environment.put("PERSPECTIEF_PUBLIC_URL", OwnInstallation.PUBLIC_URL);
        return environment;
    }

    private static Squatter squatter(String asking) {
        return switch (asking) {
            case "passwords" -> Squatter.askingPasswords();
            case "hashes" -> Squatter.askingHashes();
            default -> Squatter.lettingIn();
        };
    }

    @ParameterizedTest
    @CsvSource({"passwords,start", "hashes,user list", "nothing,migrate", "passwords,verify-logs"})
    void nothing_is_told_to_a_program_in_the_place_of_the_database(String asking, String command) {
        try (Squatter squatter = squatter(asking)) {
            Map<String, String> environment = environment(squatter.url());
            if (command.equals("start")) {
                environment.keySet().removeIf(name -> name.startsWith("PERSPECTIEF_DATABASE_OWNER"));
            }
            Launched.Ended ended = Launched.run(environment, command.split(" "));
            assertThat(ended.said()).contains("SCRAM").hasLineCount(1);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(squatter.visitors()).isPositive();
            assertThat(squatter.told()).isEmpty();
        }
    }
}
