package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A real installation as it is begun with {@code --demo nee}: from nobody to its first administrator. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoDemoModuleTests {
    private static final List<String> MADE_UP = List.of("Lichtendal", "Voorbeeld", "Testman", "Demodijk");
    private static final List<String> OTHER_FORMS = List.of("persoon", "antwoord");
    private static final String PASSWORD = "paard batterij nietje juist";

    @TempDir
    static Path folder;

    private static int port;
    private static Launched launched;
    private static URI link;
    private static String secret = "";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() {
        port = FreePort.any();
        launched = Launched.start(folder.resolve("echt"), port, "--demo", "nee");
        String line = launched.await("Eerste beheerder");
        link = URI.create(line.replaceAll(".*open (\\S+).*", "$1"));
    }

    @AfterAll
    static void stop() {
        launched.close();
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> post(HttpResponse<String> page, String path, String... fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        Matcher hidden = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(page.body());
        while (hidden.find()) {
            if (!OTHER_FORMS.contains(hidden.group(1))) {
                append(body, hidden.group(1), hidden.group(2));
            }
        }
        for (int i = 0; i < fields.length; i += 2) {
            append(body, fields[i], fields[i + 1]);
        }
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void append(StringBuilder body, String name, String value) {
        body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> begin(HttpResponse<String> page, String password, String code)
            throws IOException, InterruptedException {
        return post(
                page,
                "/beginnen",
                "organisatie",
                "Gemeente Proefstad",
                "partner",
                "gemeente",
                "naam",
                "Els Proef",
                "account",
                "e.proef",
                "wachtwoord",
                password,
                "wachtwoord-nog-eens",
                password,
                "eenmalig",
                code);
    }

    private static String code(int stepsAhead) throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new org.apache.commons.codec.binary.Base32().decode(secret), "HmacSHA1"),
                Instant.now().plus(codes.getTimeStep().multipliedBy(stepsAhead)));
    }

    @Test
    @Order(1)
    void there_is_no_person_and_nobody_gets_in_with_one_click() throws Exception {
        HttpResponse<String> page = get("/inloggen");
        assertThat(page.body()).contains("name=\"wachtwoord\"").doesNotContain("name=\"persoon\"");
        assertThat(page.body()).doesNotContain(MADE_UP);

        HttpResponse<String> answer = post(page, "/aanmelden", "persoon", "ilse.gemeente");
        assertThat(answer.body()).contains("name=\"wachtwoord\"");
        assertThat(get("/").uri().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    @Order(1)
    void there_is_no_covenant_and_no_partner() {
        assertThat(typed("register").said()).contains("Er geldt geen convenant");
        assertThat(typed("user", "list").said()).doesNotContain("gemeente");
    }

    /** A command beside the running installation, carried out in this process. */
    private static Launched.Ended typed(String... words) {
        Stream<String> line = Stream.concat(
                Stream.of(words), Stream.of("--data", folder.resolve("echt").toString()));
        return Typed.on(Options.read(line.toArray(String[]::new), Map.of()));
    }

    @Test
    @Order(1)
    void all_in_the_folder_is_for_its_own_user_whatever_the_umask() throws IOException {
        try (var all = Files.walk(folder.resolve("echt"))) {
            assertThat(all.filter(path -> !Files.isSymbolicLink(path)))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)))
                            .endsWith("------"));
        }
    }

    @Test
    @Order(1)
    void another_link_is_for_the_port_that_the_running_installation_has() {
        Launched.Ended another = typed("first-link");
        assertThat(another.code()).as(another.said()).isZero();
        link = URI.create(another.said().replaceAll("(?s).*open (\\S+).*", "$1"));
        assertThat(link.getPort()).isEqualTo(port);
    }

    @Test
    @Order(1)
    void the_page_of_the_first_administrator_is_not_there_without_the_link() throws Exception {
        HttpResponse<String> without = get("/beginnen");
        assertThat(without.statusCode()).isEqualTo(404);
        assertThat(without.body()).contains("first-link").doesNotContain("casusregisseur", "Naar Vandaag");
        assertThat(get("/beginnen?code=" + "A".repeat(32)).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void what_is_wrong_is_said_and_the_secret_stays() throws Exception {
        HttpResponse<String> page = get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        secret = page.body().replaceAll("(?s).*ps-secret\">([A-Z2-7 ]+)<.*", "$1");

        HttpResponse<String> again = begin(page, "kort", "000000");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("minstens 12")
                .contains("Els Proef")
                .contains(secret)
                .doesNotContain("value=\"kort\"", "value=\"000000\"");
        assertThat(secret).matches("([A-Z2-7]{4} )+[A-Z2-7]{1,4}");
    }

    @Test
    @Order(3)
    void who_has_the_link_begins_once_and_signs_in() throws Exception {
        HttpResponse<String> page = get(link);
        secret = page.body().replaceAll("(?s).*ps-secret\">([A-Z2-7 ]+)<.*", "$1");
        assertThat(begin(page, PASSWORD, code(0)).body()).contains("Je account is gemaakt", "e.proef");
        assertThat(get(link).statusCode()).isEqualTo(404);

        HttpResponse<String> home =
                post(get("/inloggen"), "/aanmelden", "naam", "e.proef", "wachtwoord", PASSWORD, "code", code(1));
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("Els Proef").contains("Gemeente Proefstad");
        assertThat(get("/aanmeldlogboek").body()).contains("Account gemaakt", "de eerste beheerder", "Els Proef");
        assertThat(get("/convenant").body()).contains("geldt geen convenant", "./perspectief register-covenant");
        assertThat(get("/bestaat-niet").body())
                .contains("hangt af van je rollen")
                .doesNotContain("casusregisseur");
    }

    @Test
    @Order(4)
    void a_second_link_is_not_given_when_there_is_somebody() {
        Launched.Ended ended =
                Launched.run("first-link", "--data", folder.resolve("echt").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("al iemand");
    }

    @Test
    @Order(5)
    void it_never_becomes_a_demo() {
        launched.close();
        String data = folder.resolve("echt").toString();
        Launched.Ended asked = Launched.run("start", "--data", data, "--demo", "ja");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.said()).contains("--demo nee");
        Launched.Ended filled = Launched.run("generate", "--data", data, "--signals", "1");
        assertThat(filled.code()).isEqualTo(2);
    }
}
