package nl.perspectief.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.authzen.answers.Answers;
import nl.perspectief.authzen.mapping.Mapping;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Batch;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.RequestReader;
import nl.perspectief.authzen.protocol.SearchRequest;
import nl.perspectief.authzen.protocol.Searched;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whatever comes in: it is read or told to be faulty, and every answer is JSON with a decision. Seeded, so repeatable. */
class FuzzTests {
    /** As far as somebody waits for, and further before anything is merged ({@code -Dperspectief.depth=full}). */
    private static final int ROUNDS = "full".equals(System.getProperty("perspectief.depth")) ? 60_000 : 15_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Fixture CERTIFICATION = Fixture.of("certification");
    private static final Fixture LICHTENDAL = Fixture.of(Fixture.lichtendal(), Mapping.standard());

    /** The certification scenario, where it lies: a text of the OpenID Foundation is not in our repository. */
    private static final Path SCENARIO = Path.of(
            System.getProperty("perspectief.conformance", "../../shared/conformance"),
            "authzen",
            "certification-scenario.json");

    private static List<String> own() {
        GeneratedRequests generated = new GeneratedRequests(Fixture.lichtendal(), 7);
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            requests.add(new String(generated.next(), StandardCharsets.UTF_8));
        }
        return requests;
    }

    @Test
    void whatever_comes_in_is_read_or_faulty_and_every_answer_is_a_decision() {
        mutate(own());
    }

    @Test
    void the_same_holds_for_the_requests_of_the_scenario_with_mistakes_in_them() {
        assumeTrue(
                Files.exists(SCENARIO), () -> "not tested: " + SCENARIO + " is not there; see docs/modules/authzen.md");
        List<String> scenario = Pattern.compile("\"(\\{\\\\n(?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(Fixture.text(SCENARIO))
                .results()
                .map(found -> found.group(1).replace("\\n", "\n").replace("\\\"", "\""))
                .toList();
        assertThat(scenario).hasSizeGreaterThan(50);
        mutate(scenario);
    }

    private static void mutate(List<String> requests) {
        Mutations mutations = new Mutations(20_261_125, requests);
        int readable = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] body = mutations.next();
            try {
                readable += tried(body);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(Base64.getEncoder().encodeToString(body), e);
            }
        }
        assertThat(readable).isBetween(ROUNDS / 100, ROUNDS);
    }

    /** How many of the endpoints could read it. */
    static int tried(byte[] body) {
        int readable = 0;
        if (RequestReader.evaluation(body) instanceof Reading.Readable<AccessRequest>(AccessRequest request)) {
            decided(CERTIFICATION.answer(request));
            decided(LICHTENDAL.answer(request));
            readable++;
        }
        if (RequestReader.evaluations(body) instanceof Reading.Readable<Batch>(Batch.Several several)) {
            several.evaluations().forEach(FuzzTests::answered);
            readable++;
        }
        for (Searched searched : Searched.values()) {
            if (RequestReader.search(body, searched) instanceof Reading.Readable<SearchRequest>(SearchRequest search)) {
                assertThat(search.fingerprint()).hasSize(32);
                CERTIFICATION.wording().candidates(search).forEach(each -> decided(CERTIFICATION.answer(each)));
                readable++;
            }
        }
        return readable;
    }

    private static void answered(Reading<AccessRequest> reading) {
        decided(
                switch (reading) {
                    case Reading.Readable<AccessRequest>(AccessRequest request) -> CERTIFICATION.answer(request);
                    case Reading.Faulty<AccessRequest>(Fault fault) -> Answers.faulty(fault);
                });
    }

    private static void decided(byte[] answer) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), answer)) {
            json.nextToken();
            assertThat(json.nextName()).isEqualTo("decision");
            assertThat(json.nextToken().isBoolean()).isTrue();
            JsonToken token = json.nextToken();
            while (token != null) {
                token = json.nextToken();
            }
        }
    }
}
