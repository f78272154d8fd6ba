package nl.perspectief.authzen;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final int ROUNDS = 60_000;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Fixture CERTIFICATION = Fixture.of("certification");
    private static final Fixture LICHTENDAL = Fixture.of(Fixture.lichtendal(), Mapping.standard());

    /** The requests of the scenario, and one in the covenant's own words. */
    static List<String> requests() {
        List<String> requests = new ArrayList<>();
        String scenario = Fixture.text(Fixture.FOLDER.resolve("conformance").resolve("certification-scenario.json"));
        Pattern.compile("\"(\\{\\\\n(?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(scenario)
                .results()
                .map(found -> found.group(1).replace("\\n", "\n").replace("\\\"", "\""))
                .forEach(requests::add);
        requests.add("""
                {"subject":{"type":"user","id":"u","properties":{"organisation":"gemeente","role":"procesregisseur"}},
                 "action":{"name":"read","properties":{"purpose":"d1"}},
                 "resource":{"type":"item","id":"i","properties":{"giver":"jongerenwerk","category":"c4"}},
                 "context":{"phase":"f1","conditions":{"slachtoffer-eerst-bezien":true,"toestemming":null}}}""");
        return requests;
    }

    @Test
    void whatever_comes_in_is_read_or_faulty_and_every_answer_is_a_decision() {
        List<String> requests = requests();
        assertThat(requests).hasSizeGreaterThan(50);
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
