package nl.perspectief.signals.intake.rest;

import static nl.perspectief.signals.intake.rest.Handover.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.perspectief.access.rest.AccessSystem;
import nl.perspectief.access.rest.JsonShape;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says what the endpoint really does: addresses, fields, examples, and every status. */
class IntakeDescriptionModuleTests {
    /** A new one for each test: each has so many requests a minute. */
    private final AccessSystem youthWork = AccessSystem.intake(SERVER, "jongerenwerk");

    private static final HttpResponse<String> SERVED = AccessSystem.send(open());
    private static final JsonNode DESCRIPTION = AccessSystem.json(SERVED.body());
    private static final JsonShape SHAPE = new JsonShape(DESCRIPTION);
    private static final JsonNode HAND =
            DESCRIPTION.at("/paths").get("/signalen").get("post");
    private static final JsonNode STATE =
            DESCRIPTION.at("/paths").get("/signalen/{id}").get("get");
    private static final JsonNode SIGNAL = DESCRIPTION.at("/components/schemas/Signaal");

    private final List<UUID> recorded = new ArrayList<>();

    private static HttpRequest.Builder open() {
        return HttpRequest.newBuilder(URI.create(SERVER.url() + IntakePaths.OPENAPI));
    }

    private static void assertDescribed(JsonNode operation, HttpResponse<String> answer) {
        JsonNode described = operation.get("responses").get(Integer.toString(answer.statusCode()));
        assertThat(described).as(answer.statusCode() + " " + answer.body()).isNotNull();
        JsonNode response = SHAPE.resolved(described);
        response.get("headers")
                .propertyNames()
                .forEach(header -> assertThat(answer.headers().firstValue(header))
                        .as(header)
                        .isPresent());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode content = response.get("content").get(type);
        assertThat(content).as(type).isNotNull();
        assertThat(SHAPE.faults(content.get("schema"), AccessSystem.json(answer.body())))
                .as(answer.body())
                .isEmpty();
    }

    private HttpResponse<String> hand(String body) {
        HttpResponse<String> answer = Handover.sent(youthWork, body, Handover.key());
        if (answer.statusCode() == 201) {
            recorded.add(Handover.id(answer));
        }
        return answer;
    }

    private void destroyRecorded() {
        recorded.forEach(id -> SERVER.superuser()
                .sql("DELETE FROM signal WHERE id = ?")
                .param(id)
                .update());
    }

    @Test
    void it_is_there_for_everybody_from_any_site_and_describes_every_address() {
        assertThat(SERVED.statusCode()).isEqualTo(200);
        assertThat(SERVED.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(SERVED.headers().firstValue("API-Version")).contains(IntakeHeaders.VERSION);
        assertThat(DESCRIPTION.at("/info/version").stringValue()).isEqualTo(IntakeHeaders.VERSION);
        assertThat(DESCRIPTION.get("openapi").stringValue()).startsWith("3.1.");
        String root = DESCRIPTION.at("/servers/0/url").stringValue();
        assertThat(DESCRIPTION.get("paths").propertyNames().stream().map(root::concat))
                .containsExactlyInAnyOrder(IntakePaths.SIGNALS, IntakePaths.SIGNAL, IntakePaths.OPENAPI);
        assertDescribed(DESCRIPTION.at("/paths").get("/openapi.json").get("get"), SERVED);
    }

    @Test
    void it_names_every_field_that_is_read_and_no_other() {
        assertThat(SIGNAL.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IntakeField.values())
                        .map(IntakeField::json)
                        .toList());
    }

    @Test
    void every_example_is_taken_as_described() {
        List<ObjectNode> examples = examples();
        assertThat(examples).hasSize(2);
        examples.forEach(example -> {
            assertThat(SHAPE.faults(SIGNAL, example)).isEmpty();
            HttpResponse<String> answer = hand(example.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertDescribed(HAND, answer);
        });
        destroyRecorded();
    }

    private static List<ObjectNode> examples() {
        return HAND.at("/requestBody/content")
                .get("application/json")
                .get("examples")
                .valueStream()
                .map(example -> (ObjectNode) example.get("value"))
                .toList();
    }

    /** Without a field that is needed it is 400, without another it is taken; and each choice that is described is one. */
    @Test
    void needs_and_choices_are_those_that_are_described() {
        ObjectNode example = examples().getFirst();
        Set<String> needed = new TreeSet<>();
        SIGNAL.get("required").forEach(name -> needed.add(name.stringValue()));
        needed.add("feit"); // the only text of this example
        for (String field : List.copyOf(example.propertyNames())) {
            ObjectNode without = example.deepCopy();
            without.remove(field);
            HttpResponse<String> answer = hand(without.toString());
            assertThat(answer.statusCode()).as("without " + field).isEqualTo(needed.contains(field) ? 400 : 201);
            assertDescribed(HAND, answer);
        }
        SIGNAL.get("properties")
                .properties()
                .forEach(property -> property.getValue().path("enum").forEach(choice -> {
                    ObjectNode chosen = example.deepCopy();
                    chosen.put(property.getKey(), choice.stringValue());
                    HttpResponse<String> answer = hand(chosen.toString());
                    Set<String> wrong = new TreeSet<>();
                    Handover.json(answer)
                            .path("errors")
                            .forEach(error ->
                                    wrong.add(error.at("/location/name").stringValue()));
                    // not knowing asks for a day to look again, and is a choice all the same
                    assertThat(wrong).as(property.getKey() + " " + choice).doesNotContain(property.getKey());
                }));
        ObjectNode none = example.deepCopy();
        none.put("jongereWeet", "ouder-betrokken");
        assertThat(hand(none.toString()).statusCode()).isEqualTo(400);
        destroyRecorded();
    }

    @Test
    void every_status_that_is_described_is_given_and_no_other() {
        String good = Handover.good().json();
        String key = Handover.key();
        AccessSystem other = AccessSystem.of(SERVER, "jongerenwerk");
        HttpResponse<String> first = Handover.sent(youthWork, good, key);
        recorded.add(Handover.id(first));
        List<HttpResponse<String>> handed = List.of(
                first,
                Handover.sent(youthWork, "{", Handover.key()),
                Handover.sent(youthWork, "{}", Handover.key()),
                Handover.sent(youthWork.with("x"), good, Handover.key()),
                Handover.sent(other, good, Handover.key()),
                Handover.sent(youthWork, " ".repeat(IntakeRequest.LARGEST + 1), Handover.key()),
                AccessSystem.send(youthWork
                        .request(IntakePaths.SIGNALS)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(good))),
                Handover.sent(youthWork, Handover.good().with("feit", "Anders.").json(), key),
                tooOften());
        // no covenant in force, and a database that is overtaken: IntakeUnboundTests gives those
        assertThat(described(HAND, handed, "409", "503")).isEqualTo(statuses(HAND));
        List<HttpResponse<String>> asked = List.of(
                Handover.state(youthWork, Handover.id(first)),
                Handover.state(youthWork, "geen-id"),
                Handover.state(youthWork.with("x"), UUID.randomUUID()),
                Handover.state(other, UUID.randomUUID()),
                Handover.state(youthWork, UUID.randomUUID()),
                tooOften());
        assertThat(described(STATE, asked)).isEqualTo(statuses(STATE));
        destroyRecorded();
    }

    private static HttpResponse<String> tooOften() {
        AccessSystem busy = AccessSystem.intake(SERVER, "jongerenwerk");
        HttpResponse<String> answer = Handover.state(busy, "x");
        while (answer.statusCode() == 400) {
            answer = Handover.state(busy, "x");
        }
        return answer;
    }

    private static Set<String> described(JsonNode operation, List<HttpResponse<String>> answers, String... besides) {
        Set<String> given = new TreeSet<>(List.of(besides));
        answers.forEach(answer -> {
            assertDescribed(operation, answer);
            given.add(Integer.toString(answer.statusCode()));
        });
        return given;
    }

    private static Set<String> statuses(JsonNode operation) {
        return new TreeSet<>(operation.get("responses").propertyNames());
    }
}
