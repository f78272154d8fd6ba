package nl.perspectief.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the sections of the certification scenario ask, in the few shapes that they have. */
final class Certification {
    private final Map<String, List<String>> blocks;
    private final AccessSystem system;

    Certification(Map<String, List<String>> blocks, AccessSystem system) {
        this.blocks = blocks;
        this.system = system;
    }

    String block(String section, int index) {
        List<String> all = blocks.get(section);
        if (all == null) {
            throw new AssertionError("the scenario has no section " + section);
        }
        return all.get(index);
    }

    List<String> blocks(String section) {
        return java.util.Objects.requireNonNull(blocks.get(section), section);
    }

    /** The first block is asked, the second is in the answer. */
    void answersAsWritten(String section) {
        assertThat(decisions(Endpoints.EVALUATION, section)).isEqualTo(decisions(AccessSystem.json(block(section, 1))));
    }

    void permits(String section) {
        assertThat(decisions(Endpoints.EVALUATION, section)).containsExactly(true);
    }

    void batchAnswersAsWritten(String section) {
        assertThat(decisions(Endpoints.EVALUATIONS, section))
                .isEqualTo(decisions(AccessSystem.json(block(section, 1))));
    }

    void batchDecides(String section, Boolean... decisions) {
        assertThat(decisions(Endpoints.EVALUATIONS, section)).containsExactly(decisions);
    }

    void batchHas(String section, int size) {
        assertThat(decisions(Endpoints.EVALUATIONS, section)).hasSize(size);
    }

    List<Boolean> decisions(String path, String section) {
        return decisions(system.ask(path, block(section, 0)));
    }

    private static List<Boolean> decisions(JsonNode answer) {
        List<Boolean> decisions = new ArrayList<>();
        if (answer.has("evaluations")) {
            assertThat(answer.has("decision")).isFalse();
            answer.get("evaluations").forEach(each -> decisions.addAll(decisions(each)));
        } else {
            assertThat(answer.get("decision").isBoolean()).isTrue();
            assertThat(!answer.has("context") || answer.get("context").isObject())
                    .isTrue();
            decisions.add(answer.get("decision").booleanValue());
        }
        return decisions;
    }

    void refusesEveryBlock(String path, String section) {
        blocks(section).forEach(body -> refuses(path, body));
    }

    void refuses(String path, String body) {
        assertThat(system.post(path, body).statusCode()).as(body).isEqualTo(400);
    }

    HttpResponse<String> postAs(String contentType, String body) {
        return AccessSystem.send(system.request(Endpoints.EVALUATION)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Searching for the first block finds at least the entities of the second. */
    void findsAsWritten(String path, String section) {
        List<String> written = new ArrayList<>();
        AccessSystem.json(block(section, 1)).get("results").forEach(each -> written.add(each.toString()));
        assertThat(found(path, section)).containsAll(written);
    }

    List<String> found(String path, String section) {
        return found(path, AccessSystem.json(block(section, 0)));
    }

    List<String> found(String path, JsonNode request) {
        JsonNode answer = system.ask(path, request.toString());
        assertThat(answer.get("results").isArray()).isTrue();
        assertThat(answer.get("page").get("next_token").isString()).isTrue();
        List<String> found = new ArrayList<>();
        answer.get("results").forEach(each -> {
            if (path.equals(Endpoints.SEARCH_ACTION)) {
                assertThat(each.get("name").isString()).isTrue();
            } else {
                String searched = path.substring(path.lastIndexOf('/') + 1);
                assertThat(each.get("type")).isEqualTo(request.get(searched).get("type"));
                assertThat(each.get("id").isString()).isTrue();
            }
            found.add(each.toString());
        });
        return found;
    }

    void refusedInTurn(String section) {
        List<String> paths = List.of(Endpoints.SEARCH_SUBJECT, Endpoints.SEARCH_RESOURCE, Endpoints.SEARCH_ACTION);
        for (int i = 0; i < paths.size(); i++) {
            refuses(paths.get(i), block(section, i));
        }
    }

    void theNextPageHasTheRest() {
        JsonNode first = system.ask(Endpoints.SEARCH_SUBJECT, block("c-4-5-1", 0));
        String token = first.get("page").get("next_token").stringValue();
        assertThat(token).isNotEmpty();
        JsonNode second = system.ask(
                Endpoints.SEARCH_SUBJECT, block("c-4-5-2", 0).replace("<next_token from previous response>", token));
        assertThat(second.get("page").get("next_token").stringValue()).isEmpty();
        assertThat(List.of(first.get("results").get(0), second.get("results").get(0))
                        .toString())
                .contains("alice", "bob");
    }

    JsonNode metadata() {
        var answer = AccessSystem.send(HttpRequest.newBuilder(URI.create(system.server.url() + Endpoints.METADATA))
                .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return AccessSystem.json(answer.body());
    }
}
