package nl.perspectief.authzen.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is quoted is read back as it was, by a reader that somebody else made. */
class JsonBytesTests {
    private static final JsonFactory JSON = new JsonFactory();

    @Test
    void a_text_is_quoted_so_that_json_gives_it_back() {
        for (String text : List.of("\"\\\u0000\u001f\u007f", "é\u202e\uD83D\uDE00", "\ud800", "</script>")) {
            byte[] quoted = JsonBytes.quoted(text);
            try (JsonParser json =
                    JSON.createParser(ObjectReadContext.empty(), new String(quoted, StandardCharsets.UTF_8))) {
                json.nextToken();
                assertThat(json.getString()).isEqualTo(text);
            }
        }
    }
}
