package nl.perspectief.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** A day over TLS that a real server ends, with the embedded issuer and the configuration of the manual. */
@ParameterizedClass
@ValueSource(strings = {"nginx", "haproxy"})
class FrontServerModuleTests {
    private static final TestServer SERVER = Secured.server();
    private static @Nullable FrontServer front;

    FrontServerModuleTests(String program) {
        assertThat(program).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String program) {
        front = FrontServer.start(program, SERVER.port());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        front().close();
    }

    private static FrontServer front() {
        return Objects.requireNonNull(front);
    }

    private static Visitor visitor() {
        return new Visitor(Secured.URL, HttpClient.newBuilder().sslContext(front().trusted()));
    }

    @Test
    void somebody_logs_in_sends_forms_and_leaves_and_nothing_goes_without_tls() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        Visitor sanne = visitor().watchedBy(answers::add);
        sanne.logIn("sanne.jongerenwerk");
        assertThat(sanne.get("/signalen/nieuw").body()).contains("Sanne");
        HttpResponse<String> form = sanne.post("/signalen", "feit", "Lang verhaal. ".repeat(4_000));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("Lang verhaal. Lang verhaal.");
        assertThat(sanne.post("/taal", "taal", "en", "terug", "/signalen").body())
                .contains("lang=\"en\"");
        sanne.submit("/uitloggen");

        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(all(answers, "Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
        assertThat(all(answers, "Location"))
                .isNotEmpty()
                .allSatisfy(to -> assertThat(to).matches("(" + Secured.URL + ")?/([^/].*)?"));
        assertThat(answers)
                .allSatisfy(one -> assertThat(one.headers().allValues("Strict-Transport-Security"))
                        .containsExactly("max-age=31536000; includeSubDomains"));
    }

    private static List<String> all(List<HttpResponse<String>> answers, String header) {
        return answers.stream()
                .flatMap(one -> one.headers().allValues(header).stream())
                .toList();
    }

    @Test
    void what_is_too_much_stops_in_front() {
        Visitor visitor = visitor();
        visitor.get("/uitgelogd");
        assertThat(tooMuch(visitor, 5)).isEqualTo(413);
    }

    /** The answer comes before all was sent; a client that is still sending then may find the connection gone. */
    private static int tooMuch(Visitor visitor, int tries) {
        try {
            return visitor.submit("/taal", "taal", "x".repeat(1_100_000)).statusCode();
        } catch (UncheckedIOException e) {
            if (tries == 1) {
                throw e;
            }
            return tooMuch(visitor, tries - 1);
        }
    }

    @Test
    void what_comes_without_tls_is_sent_to_it() {
        Wire.Answer plain = Wire.ask(front().plainPort(), "GET /signalen?stand=ALLES");
        assertThat(plain.status()).isEqualTo(301);
        assertThat(plain.header("Location")).containsExactly(Secured.URL + "/signalen?stand=ALLES");
    }

    @Test
    void a_visitor_cannot_say_where_it_comes_from() throws InterruptedException {
        BlockingQueue<String> from = new LinkedBlockingQueue<>();
        ApplicationListener<ApplicationEvent> ear = event -> {
            if (event instanceof ServletRequestHandledEvent handled
                    && handled.getRequestUrl().equals("/uitgelogd")) {
                from.add(handled.getClientAddress());
            }
        };
        ApplicationEventMulticaster events = SERVER.bean(ApplicationEventMulticaster.class);
        events.addApplicationListener(ear);
        try {
            visitor().look("/uitgelogd", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "http");
            assertThat(from.poll(20, TimeUnit.SECONDS)).isEqualTo("127.0.0.1");
        } finally {
            events.removeApplicationListener(ear);
        }
    }
}
