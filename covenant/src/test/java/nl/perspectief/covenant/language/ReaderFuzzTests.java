package nl.perspectief.covenant.language;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Whatever stands in a file: it is read, or it is told what is wrong. An ordinary run goes through the inputs beside this
 * class; with {@code JAZZER_FUZZ=1} it searches for new ones, led by the coverage, for a minute.
 */
class ReaderFuzzTests {
    @FuzzTest(maxDuration = "60s")
    void anything_is_read_or_told_what_is_wrong(byte[] content) {
        AnyInput.read(new String(content, StandardCharsets.UTF_8));
    }
}
