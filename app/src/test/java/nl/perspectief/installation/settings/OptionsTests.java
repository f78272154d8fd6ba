package nl.perspectief.installation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTests {
    private static final Map<String, String> EXTERNAL = Map.of(
            "PERSPECTIEF_DATABASE_URL", "jdbc:postgresql://db.example.org/perspectief",
            "PERSPECTIEF_DATABASE_USER", "perspectief_app",
            "PERSPECTIEF_DATABASE_PASSWORD", "kx7Tq0mWz4Rb9LpVn2Yd",
            "PERSPECTIEF_ISSUER", "https://login.example.org",
            "PERSPECTIEF_CLIENT_ID", "perspectief",
            "PERSPECTIEF_CLIENT_SECRET", "Pv2Ks7Dn4Wy9Rh1Tj6Qm",
            "PERSPECTIEF_PSEUDONYM_KEY", "Gf3Lx8Bz5Cq0Nu7Ei2Ow",
            "PERSPECTIEF_PUBLIC_URL", "https://perspectief.example.org");

    private static Options read(String... arguments) {
        return Options.read(arguments, Map.of());
    }

    @Test
    void nothing_said_means_start() {
        assertThat(read().command()).isEqualTo(Command.START);
    }

    @Test
    void a_command_keeps_its_words_and_help_says_what_it_is_for() {
        Options options = read("client", "zaaksysteem", "gemeente", "--data", "elders");
        assertThat(options.command()).isEqualTo(Command.CLIENT);
        assertThat(options.words()).containsExactly("zaaksysteem", "gemeente");
        assertThat(Command.overview()).contains("client NAAM PARTNER | list | end NAAM");
    }

    @Test
    void a_word_that_is_no_command_is_named_and_refused() {
        assertThatThrownBy(() -> read("dance"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("dance")
                .hasMessageContaining("covenant, statistics, test.");
    }

    @Test
    void a_flag_that_is_not_known_is_named_and_refused() {
        assertThatThrownBy(() -> read("--colour", "red"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--colour");
        assertThatThrownBy(() -> read("-x")).isInstanceOf(Unusable.class).hasMessageContaining("-x");
    }

    @Test
    void a_trial_is_asked_with_or_without_an_answer() {
        assertThat(read("sign", "gemeente", "2027-01-01").trial()).isFalse();
        assertThat(read("sign", "--dry-run", "gemeente", "2027-01-01"))
                .satisfies(options -> assertThat(options.trial()).isTrue())
                .satisfies(options -> assertThat(options.words()).containsExactly("gemeente", "2027-01-01"));
        assertThat(read("sign", "gemeente", "2027-01-01", "--dry-run").trial()).isTrue();
        assertThat(read("sign", "gemeente", "--dry-run", "ja", "2027-01-01").words())
                .containsExactly("gemeente", "2027-01-01");
        assertThat(read("sign", "gemeente", "2027-01-01", "--dry-run", "nee").trial())
                .isFalse();
    }

    @Test
    void a_trial_is_not_promised_where_nothing_is_undone() {
        assertThatThrownBy(() -> read("tidy-logs", "--dry-run"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--dry-run");
        assertThatThrownBy(() -> read("dpia", "gemeente", "2027-01-01", "--version", "2026.1"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--version");
    }

    @Test
    void what_is_asked_for_one_change_does_not_come_from_the_environment() {
        Map<String, String> environment = Map.of("PERSPECTIEF_VERSION", "3.1", "PERSPECTIEF_DRY_RUN", "ja");
        assertThat(Options.read(new String[] {"sign"}, environment).flags()).isEmpty();
        assertThat(Options.read(new String[] {"start"}, environment).flags()).isEmpty();
    }

    @Test
    void a_flag_wants_a_value() {
        assertThatThrownBy(() -> read("--port")).isInstanceOf(Unusable.class).hasMessageContaining("--port");
        assertThatThrownBy(() -> read("dpia", "ggd", "2026-01-01", "--covenant", "--dry-run"))
                .as("the next flag is no value")
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("Na --covenant hoort een waarde");
    }

    @Test
    void a_word_too_many_is_refused_with_the_usage() {
        for (String line : List.of(
                "warm-up onzin",
                "life onzin",
                "bench onzin",
                "bench vreemden onzin",
                "help onzin",
                "generate 5",
                "register politie",
                "tidy-logs 4",
                "backup a b",
                "sign politie 2027-01-01 2028-01-01 2029-01-01",
                "user sub els extra meer")) {
            String command = line.split(" ")[0];
            assertThatThrownBy(() -> read(line.split(" ")))
                    .as(line)
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("Gebruik: " + command)
                    .hasMessageContaining(line.substring(line.lastIndexOf(' ') + 1));
        }
        assertThat(read("bench", "drukte").words()).containsExactly("drukte");
        assertThat(read("bench", "vreemden").words()).containsExactly("vreemden");
    }

    @Test
    void asking_for_help_does_nothing_else() {
        assertThat(read("user", "add", "--name", "x", "--help").command()).isEqualTo(Command.HELP);
        assertThat(read("-h").command()).isEqualTo(Command.HELP);
    }

    @Test
    void a_flag_that_stands_there_twice_is_refused() {
        for (String line : List.of("--port 1 --port 2", "verify-logs --all --all", "sign x --dry-run --dry-run nee")) {
            assertThatThrownBy(() -> read(line.split(" ")))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("twee keer");
        }
    }

    @Test
    void a_flag_of_another_command_is_refused_when_it_is_typed() {
        for (String line : List.of("register --signals 5", "start --roles x", "backup a --checkpoint f")) {
            assertThatThrownBy(() -> read(line.split(" ")))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("hoort niet bij deze opdracht");
        }
        assertThat(Options.read(new String[] {"register"}, Map.of("PERSPECTIEF_SIGNALS", "5"))
                        .command())
                .isEqualTo(Command.REGISTER);
    }

    @Test
    void a_number_that_makes_no_sense_is_refused_with_its_bounds() {
        assertThatThrownBy(() -> read("generate", "--signals", "-5").number("signals", 1, 0, 10))
                .isInstanceOf(Unusable.class)
                .hasMessage("--signals wil een getal van 0 tot en met 10; er staat -5.");
        for (String port : List.of("0", "-1", "65536", "http")) {
            assertThatThrownBy(() -> read("--port", port).port()).hasMessageContaining("--port wil een getal van 1");
        }
        assertThatThrownBy(() -> read("--data", " ").data()).hasMessageContaining("--data");
    }

    @Test
    void the_command_line_outranks_the_environment() {
        Options options = Options.read(new String[] {"--port", "81"}, Map.of("PERSPECTIEF_PORT", "82"));
        assertThat(options.port()).isEqualTo(81);
    }

    @Test
    void an_external_installation_has_no_demo_and_no_issuer_of_its_own() {
        var settings = Settings.external(Options.read(new String[0], EXTERNAL));
        assertThat(settings)
                .containsEntry("perspectief.demo", "false")
                .containsEntry("perspectief.issuer.embedded", "false")
                .containsEntry("server.servlet.session.cookie.secure", "true");
    }

    @Test
    void an_external_installation_names_everything_that_is_missing() {
        assertThatThrownBy(() -> Settings.external(read("--database-url", "jdbc:postgresql://db/x")))
                .hasMessageContaining("--issuer")
                .hasMessageContaining("--pseudonym-key")
                .hasMessageContaining("PERSPECTIEF_CLIENT_SECRET");
    }

    @Test
    void a_secret_that_others_know_or_guess_is_refused() {
        for (String weak :
                new String[] {"zomer26", "perspectief-perspectief", "aaaaaaaaaaaaaaaaaaaaaaaa", "My-Password-1234567"
                }) {
            Map<String, String> environment = new HashMap<>(EXTERNAL);
            environment.put("PERSPECTIEF_CLIENT_SECRET", weak);
            Options options = Options.read(new String[0], environment);
            assertThatThrownBy(() -> Settings.external(options))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("--client-secret")
                    .hasMessageNotContaining(weak);
        }
    }

    @Test
    void words_for_a_page_are_cleaned_and_paths_and_secrets_are_not() {
        Options options = read(
                "user",
                "add",
                "e.echt",
                "--name",
                " Zoe\u0308\u0000  Echt\u200B",
                "--data",
                "/tmp/zoe\u0308",
                "--database-password",
                "zoe\u0308\u200B");
        assertThat(options.flag("name")).contains("Zoë Echt\u200B");
        assertThat(options.flag("data")).contains("/tmp/zoe\u0308");
        assertThat(options.flag("database-password")).contains("zoe\u0308\u200B");
        assertThat(read("register-covenant", "/tmp/zoe\u0308").words()).containsExactly("/tmp/zoe\u0308");
        assertThat(read("neighbourhood", "zoe", "Zoe\u0308kwartier").words()).containsExactly("zoe", "Zoëkwartier");
    }

    @Test
    void a_name_that_turns_direction_or_that_nobody_sees_is_named_and_refused() {
        assertThatThrownBy(() -> read("user", "add", "x", "--name", "\u202Eetamrof"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--name")
                .hasMessageNotContaining("\u202E");
        assertThatThrownBy(() -> read("user", "add", "x", "--function", "\u200B\u00AD"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--function");
        assertThatThrownBy(() -> read("neighbourhood", "noord", "\u2067drooN"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("‘drooN’");
    }

    @Test
    void nobody_in_front_is_believed_but_who_is_named_or_with_https_this_machine() {
        assertThat(proxies()).isEqualTo("");
        assertThat(proxies("--public-url", "https://p.example.org")).isEqualTo("127.0.0.0/8,::1");
        assertThat(proxies("--public-url", "https://p.example.org", "--trusted-proxies", "10.1.0.0/16, fd00::/8"))
                .isEqualTo("10.1.0.0/16, fd00::/8");
        for (String wrong : new String[] {"overal", "10.0.0.0/99", "proxy.example.org", "*", "1.2.3.4;5.6.7.8"}) {
            assertThatThrownBy(() -> proxies("--trusted-proxies", wrong))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("--trusted-proxies")
                    .hasMessageContaining(wrong);
        }
    }

    private static String proxies(String... arguments) {
        return String.valueOf(settings(arguments).get("perspectief.trusted-proxies"));
    }

    private static Map<String, Object> settings(String... arguments) {
        Map<String, Object> settings = new HashMap<>();
        Options options = read(arguments);
        Outside.put(options, options.flag("public-url").orElse("http://localhost:8080"), settings);
        return settings;
    }

    @Test
    void whom_to_tell_about_a_hole_is_an_address_that_people_can_use() {
        assertThat(settings("--security-contact", "lek@gemeente.example"))
                .containsEntry("perspectief.security-contact", "mailto:lek@gemeente.example");
        assertThat(settings("--security-contact", "https://gemeente.example/lek"))
                .containsEntry("perspectief.security-contact", "https://gemeente.example/lek");
        for (String wrong :
                new String[] {"Jan", "javascript:alert(1)", "http://gemeente.example", "a b@c.nl", "mailto:"}) {
            assertThatThrownBy(() -> settings("--security-contact", wrong))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("--security-contact");
        }
    }

    @Test
    void people_of_the_demo_never_come_into_a_real_installation(@TempDir Path folder) {
        try (DataFolder open = DataFolder.open(folder)) {
            assertThat(Demo.in(read("--demo", "nee"), open)).isFalse();
            assertThat(Demo.in(read(), open)).isFalse();
            assertThatThrownBy(() -> Demo.in(read("--demo", "ja"), open)).isInstanceOf(Unusable.class);
        }
    }
}
