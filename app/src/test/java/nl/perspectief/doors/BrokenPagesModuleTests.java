package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import nl.perspectief.edge.Secured;
import nl.perspectief.edge.Wire;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page that breaks, as none should: its answer has the same headers as any other and tells nothing of how. */
class BrokenPagesModuleTests {
    private static final TestServer SERVER = Secured.server();
    /** Below a path that is open to all, so that no login stands in between. */
    private static final RequestMappingInfo BREAKS =
            RequestMappingInfo.paths("/static/breekt").build();

    private static final RequestMappingInfo FORGETS =
            RequestMappingInfo.paths("/static/breekt-halverwege").build();

    /** Handlers that no controller of ours should look like. */
    public static final class Broken {
        public void breaks() {
            throw new IllegalStateException("geheim van binnen");
        }

        public void forgets(HttpServletResponse answer) {
            answer.setHeader("X-Half", "ja");
            throw new LinkageError("geheim van binnen");
        }
    }

    private static RequestMappingHandlerMapping handlers() {
        return SERVER.bean(RequestMappingHandlerMapping.class);
    }

    @BeforeAll
    static void add() throws NoSuchMethodException {
        Broken broken = new Broken();
        handlers().registerMapping(BREAKS, broken, Broken.class.getMethod("breaks"));
        handlers().registerMapping(FORGETS, broken, Broken.class.getMethod("forgets", HttpServletResponse.class));
    }

    @AfterAll
    static void remove() {
        handlers().unregisterMapping(BREAKS);
        handlers().unregisterMapping(FORGETS);
    }

    @Test
    void a_broken_page_has_every_header_and_tells_nothing() {
        for (String path : new String[] {"/static/breekt", "/static/breekt-halverwege"}) {
            Wire.Answer answer = Wire.ask(SERVER.port(), "GET " + path, "Accept: text/html");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.lacking(true)).isEmpty();
            assertThat(answer.header("Content-Language")).containsExactly("nl");
            assertThat(answer.all()).doesNotContain("geheim", "Exception", "Error", "nl.perspectief");
        }
    }
}
