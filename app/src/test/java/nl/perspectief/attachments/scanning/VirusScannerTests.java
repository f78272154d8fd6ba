package nl.perspectief.attachments.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirusScannerTests {
    private static final byte[] FILE = new byte[200_001];

    static {
        new Random(7).nextBytes(FILE);
    }

    private static Scanned looked(String address) {
        return VirusScanner.at(address, true, Duration.ofMillis(700)).look(FILE);
    }

    @Test
    void a_clean_file_arrives_whole_in_pieces() throws IOException {
        try (FakeClamd clamd = FakeClamd.overTcp("stream: OK")) {
            assertThat(looked(clamd.address())).isEqualTo(new Scanned.Clean());
            assertThat(clamd.looked()).hasSize(1);
            assertThat(clamd.looked().getFirst()).isEqualTo(FILE);
        }
    }

    @Test
    void also_over_a_socket_of_this_machine(@TempDir Path folder) throws IOException {
        try (FakeClamd clamd = FakeClamd.overFile(folder.resolve("clamd.ctl"), "stream: OK")) {
            assertThat(looked(clamd.address())).isEqualTo(new Scanned.Clean());
            assertThat(clamd.looked().getFirst()).isEqualTo(FILE);
        }
    }

    @Test
    void what_was_found_is_named_and_its_name_is_only_letters() throws IOException {
        try (FakeClamd clamd = FakeClamd.overTcp("stream: Win.Test.EICAR_HDB-1 FOUND")) {
            assertThat(looked(clamd.address())).isEqualTo(new Scanned.Found("Win.Test.EICAR_HDB-1"));
        }
        try (FakeClamd clamd = FakeClamd.overTcp("stream: <b>X</b> FOUND")) {
            assertThat(looked(clamd.address())).isEqualTo(new Scanned.Found("_b_X_/b_"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "stream: OK and more", "UNKNOWN COMMAND", ""})
    void any_other_answer_is_none(String answer) throws IOException {
        try (FakeClamd clamd = FakeClamd.overTcp(answer)) {
            assertThat(looked(clamd.address())).isEqualTo(new Scanned.NotLooked());
        }
    }

    @Test
    void one_that_says_nothing_is_not_waited_for(@TempDir Path folder) throws IOException {
        try (FakeClamd far = FakeClamd.overTcp("...");
                FakeClamd near = FakeClamd.overFile(folder.resolve("clamd.ctl"), "...")) {
            long before = System.nanoTime();
            assertThat(looked(far.address())).isEqualTo(new Scanned.NotLooked());
            assertThat(looked(near.address())).isEqualTo(new Scanned.NotLooked());
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void one_that_is_gone_did_not_look(@TempDir Path folder) throws IOException {
        FakeClamd gone = FakeClamd.overTcp("stream: OK");
        String address = gone.address();
        gone.close();
        assertThat(looked(address)).isEqualTo(new Scanned.NotLooked());
        assertThat(looked("unix:" + folder.resolve("nergens"))).isEqualTo(new Scanned.NotLooked());
        assertThat(looked("tcp://bestaat-niet.invalid:3310")).isEqualTo(new Scanned.NotLooked());
    }

    @Test
    void without_an_address_nobody_looks() {
        VirusScanner none = new VirusScanner("", false);
        assertThat(none.look(FILE)).isEqualTo(new Scanned.NotLooked());
        assertThat(none.required()).isFalse();
        assertThat(new VirusScanner("", true).required()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:3310",
                "tcp://127.0.0.1",
                "http://127.0.0.1:3310",
                "unix:clamd.ctl",
                "unix:",
                "::",
                "tcp://a b:1"
            })
    void an_address_that_is_none_is_refused_at_the_start(String address) {
        assertThatThrownBy(() -> new VirusScanner(address, true)).isInstanceOf(Unusable.class);
    }
}
