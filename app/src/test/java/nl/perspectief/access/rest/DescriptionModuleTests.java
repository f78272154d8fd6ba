package nl.perspectief.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI description says what the endpoints really do: paths, fields that are needed, status codes and examples. */
class DescriptionModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final AccessSystem MUNICIPALITY = AccessSystem.of(SERVER, "gemeente");
    private static final HttpResponse<String> SERVED = AccessSystem.send(open(Endpoints.OPENAPI));
    private static final JsonNode DESCRIPTION = AccessSystem.json(SERVED.body());
    private static final JsonShape SHAPE = new JsonShape(DESCRIPTION);

    private static HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create(SERVER.url() + path));
    }

    /** Every operation by its whole path. */
    private static Map<String, JsonNode> operations(String method) {
        Map<String, JsonNode> operations = new TreeMap<>();
        String usual = DESCRIPTION.at("/servers/0/url").stringValue();
        DESCRIPTION.get("paths").properties().forEach(path -> {
            JsonNode own = path.getValue().at("/servers/0/url");
            String before = own.isString() ? own.stringValue().replaceFirst("/$", "") : usual;
            if (path.getValue().has(method)) {
                operations.put(before + path.getKey(), path.getValue().get(method));
            }
        });
        return operations;
    }

    private static JsonNode schemaOfRequest(JsonNode operation) {
        return operation.at("/requestBody/content").get("application/json").get("schema");
    }

    private static List<ObjectNode> examples(JsonNode operation) {
        List<ObjectNode> examples = new ArrayList<>();
        operation
                .at("/requestBody/content")
                .get("application/json")
                .get("examples")
                .forEach(example -> examples.add((ObjectNode) example.get("value")));
        assertThat(examples).isNotEmpty();
        return examples;
    }

    /** Whether an answer is one of those that are described for an operation, in status, type, headers and fields. */
    private static void assertDescribed(JsonNode operation, HttpResponse<String> answer) {
        JsonNode described = operation.get("responses").get(Integer.toString(answer.statusCode()));
        assertThat(described).as(answer.statusCode() + " " + answer.body()).isNotNull();
        JsonNode response = SHAPE.resolved(described);
        response.get("headers").propertyNames().forEach(header -> {
            if (!header.equals("X-Request-ID")) {
                assertThat(answer.headers().firstValue(header)).as(header).isPresent();
            }
        });
        if (!response.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode content = response.get("content").get(type);
        assertThat(content).as(type).isNotNull();
        assertThat(SHAPE.faults(content.get("schema"), AccessSystem.json(answer.body())))
                .as(answer.body())
                .isEmpty();
    }

    @Test
    void it_is_there_for_everybody_from_any_site() {
        assertThat(SERVED.statusCode()).isEqualTo(200);
        assertThat(SERVED.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(SERVED.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(SERVED.headers().firstValue("API-Version")).contains(InterfaceHeaders.VERSION);
        assertThat(DESCRIPTION.get("openapi").stringValue()).startsWith("3.1.");
        assertThat(DESCRIPTION.at("/info/version").stringValue()).isEqualTo(InterfaceHeaders.VERSION);
    }

    @Test
    void it_describes_every_endpoint_and_no_other() {
        assertThat(operations("post").keySet())
                .isEqualTo(Set.of(
                        Endpoints.EVALUATION,
                        Endpoints.EVALUATIONS,
                        Endpoints.SEARCH_SUBJECT,
                        Endpoints.SEARCH_RESOURCE,
                        Endpoints.SEARCH_ACTION));
        assertThat(operations("get").keySet()).isEqualTo(Set.of(Endpoints.METADATA, Endpoints.OPENAPI));
        operations("get").forEach((path, operation) -> assertDescribed(operation, AccessSystem.send(open(path))));
    }

    @Test
    void every_example_is_answered_as_described() {
        Set<Boolean> decisions = new TreeSet<>();
        operations("post")
                .forEach((path, operation) -> examples(operation).forEach(example -> {
                    assertThat(SHAPE.faults(schemaOfRequest(operation), example))
                            .isEmpty();
                    HttpResponse<String> answer = MUNICIPALITY.post(path, example.toString());
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertDescribed(operation, answer);
                    JsonNode json = AccessSystem.json(answer.body());
                    if (json.has("decision")) {
                        decisions.add(json.get("decision").booleanValue());
                    }
                    assertThat(json.path("results").isArray()
                                    && json.get("results").isEmpty())
                            .as(answer.body())
                            .isFalse();
                }));
        assertThat(decisions).containsExactly(false, true);
    }

    /** Without a field that is needed it is 400; without one that is not, it is answered all the same. */
    @Test
    void the_fields_that_are_needed_are_those_that_the_description_says() {
        operations("post").forEach((path, operation) -> {
            ObjectNode example = examples(operation).getFirst();
            places(schemaOfRequest(operation), example, "").forEach(place -> {
                ObjectNode without = example.deepCopy();
                ((ObjectNode) without.at(place.parent())).remove(place.name());
                HttpResponse<String> answer = MUNICIPALITY.post(path, without.toString());
                assertThat(answer.statusCode()).as(path + " without " + place).isEqualTo(place.needed() ? 400 : 200);
                assertDescribed(operation, answer);
            });
        });
    }

    private record Place(String parent, String name, boolean needed) {}

    /** Every member of the example that a schema describes, and those within. */
    private static List<Place> places(JsonNode written, JsonNode value, String parent) {
        JsonNode schema = SHAPE.resolved(written);
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        return schema.path("properties").properties().stream()
                .filter(property -> value.has(property.getKey()))
                .flatMap(property -> Stream.concat(
                        Stream.of(new Place(parent, property.getKey(), required.contains(property.getKey()))),
                        value.get(property.getKey()).isObject()
                                ? places(
                                        property.getValue(),
                                        value.get(property.getKey()),
                                        parent + "/" + property.getKey())
                                        .stream()
                                : Stream.empty()))
                .toList();
    }

    @Test
    void every_status_that_is_described_is_given_and_no_other() {
        String unasked = ForgedTokens.like(MUNICIPALITY, claims -> claims.claim("scope", List.of("openid")));
        operations("post").forEach((path, operation) -> {
            String good = examples(operation).getFirst().toString();
            List<HttpResponse<String>> answers = List.of(
                    MUNICIPALITY.post(path, good),
                    MUNICIPALITY.post(path, "{"),
                    MUNICIPALITY.with("x").post(path, good),
                    MUNICIPALITY.with(unasked).post(path, good),
                    MUNICIPALITY.post(path, " ".repeat(Body.LARGEST + 1)),
                    AccessSystem.send(MUNICIPALITY
                            .request(path)
                            .header("Content-Type", "text/plain")
                            .POST(BodyPublishers.ofString(good))));
            // an issuer elsewhere may give tokens for other work (403); what ours did not give is no token at all
            Set<String> given = new TreeSet<>(Set.of("403"));
            answers.forEach(answer -> {
                assertDescribed(operation, answer);
                given.add(Integer.toString(answer.statusCode()));
            });
            assertThat(given).isEqualTo(new TreeSet<>(operation.get("responses").propertyNames()));
        });
    }
}
