package nl.perspectief.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of who asks, as the W3C has it (Trace Context, 3.2). */
class RequestTraceTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "00-" + TRACE + "-00f067aa0ba902b7-ff",
                "cc-" + TRACE + "-00f067aa0ba902b7-01",
                "01-" + TRACE + "-00f067aa0ba902b7-01-",
                "cc-" + TRACE + "-00f067aa0ba902b7-01-what-comes-later"
            })
    void it_is_taken_over_also_of_a_version_to_come(String traceparent) {
        assertThat(RequestContext.trace(traceparent)).contains(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                TRACE,
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "0-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01-what-comes-later",
                "00-" + TRACE + "-00f067aa0ba902b7-01-",
                "00-" + TRACE + "-00f067aa0ba902b7-01what",
                "cc-" + TRACE + "-00f067aa0ba902b7-01.what-comes-later",
                "00-" + TRACE + "-0000000000000000-01",
                "cc-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-00F067AA0BA902B7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-.1",
                "00-" + TRACE + "-00f067aa0ba902b7-0",
                "00-" + TRACE + "-00f067aa0ba902b7-001",
                "0-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01\n",
                " 00-" + TRACE + "-00f067aa0ba902b7-01"
            })
    void what_is_none_is_not(String traceparent) {
        assertThat(RequestContext.trace(traceparent)).isEmpty();
    }

    @Test
    void a_fresh_one_is_of_nobody_else() {
        assertThat(Stream.generate(RequestContext::freshTrace).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(trace -> trace.matches("[0-9a-f]{32}"));
    }
}
