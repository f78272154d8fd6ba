package nl.perspectief.access.rest;

import static nl.perspectief.access.rest.Endpoints.EVALUATION;
import static nl.perspectief.access.rest.Endpoints.EVALUATIONS;
import static nl.perspectief.access.rest.Endpoints.SEARCH_ACTION;
import static nl.perspectief.access.rest.Endpoints.SEARCH_RESOURCE;
import static nl.perspectief.access.rest.Endpoints.SEARCH_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.Conformance;
import nl.perspectief.NeedsConformance;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/**
 * The published certification scenario of the AuthZEN Authorization API 1.0, section by section, over HTTP. A section that
 * is neither tested nor named as text fails.
 */
@NeedsConformance(CertificationModuleTests.SCENARIO)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificationModuleTests {
    static final String SCENARIO = "authzen/certification-scenario.json";

    /** Sections that ask nothing that could fail; what c-1 to c-1-6 fix is asked by those after them. */
    private static final Set<String> TEXT = Set.of(
            "introduction",
            "notational-conventions",
            "certification-levels",
            "test-id-matrix",
            "c-1",
            "c-2",
            "c-2-2",
            "c-2-3",
            "c-2-4",
            "c-2-5",
            "c-3",
            "c-3-2",
            "c-3-3",
            "c-3-4",
            "c-4",
            "c-4-2",
            "c-4-3",
            "c-4-4",
            "c-4-5",
            "c-4-6",
            "c-4-7",
            "c-6");

    private final Map<String, List<String>> blocks = new LinkedHashMap<>();
    private final Map<String, Executable> tests = new LinkedHashMap<>();
    private TestServer server;
    private AccessSystem system;
    private Certification scenario;

    @BeforeAll
    void start() {
        for (JsonNode section : AccessSystem.json(Conformance.text(SCENARIO)).get("sections")) {
            blocks.put(
                    section.get("id").stringValue(),
                    section.get("blocks")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
        }
        server = FixtureServer.start("certification", "authzen-certificering", "archief");
        system = AccessSystem.of(server, "archief");
        scenario = new Certification(blocks, system);
        fixture();
        evaluation();
        batch();
        search();
        transportAndDiscovery();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> each_section_of_the_scenario() {
        List<DynamicTest> all = new ArrayList<>();
        blocks.keySet()
                .forEach(id -> all.add(DynamicTest.dynamicTest(id, () -> {
                    Executable test = tests.get(id);
                    assertThat(test != null ^ TEXT.contains(id))
                            .as("section " + id + " is either tested or text")
                            .isTrue();
                    if (test != null) {
                        test.execute();
                    }
                })));
        assertThat(blocks.keySet()).containsAll(tests.keySet());
        return all;
    }

    private static String ask(String who, String action, String what) {
        return """
                {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},"resource":{"type":"record","id":"%s"}}""".formatted(who, action, what);
    }

    private void fixture() {
        tests.put("c-1-1", () -> {
            assertThat(system.decision(ask("alice", "read", "record-1"))).isTrue();
            assertThat(system.decision(ask("bob", "read", "record-1"))).isTrue();
            assertThat(system.decision(ask("mallory", "read", "record-1"))).isFalse();
        });
        tests.put("c-1-2", () -> {
            assertThat(system.decision(ask("alice", "read", "record-2"))).isTrue();
            assertThat(system.decision(ask("alice", "read", "record-3"))).isFalse();
        });
        tests.put(
                "c-1-3",
                () -> assertThat(system.decision(ask("alice", "burn", "record-1")))
                        .isFalse());
        tests.put("c-1-4", () -> {
            assertThat(system.decision(ask("alice", "read", "record-1"))).isTrue();
            assertThat(system.decision(ask("alice", "write", "record-1"))).isTrue();
            assertThat(system.decision(ask("bob", "read", "record-1"))).isTrue();
            assertThat(system.decision(ask("bob", "write", "record-1"))).isFalse();
            for (int rule = 4; rule < 8; rule++) {
                scenario.answersAsWritten("c-2-2-" + rule);
            }
        });
        tests.put("c-1-5", () -> {
            scenario.findsAsWritten(SEARCH_SUBJECT, "c-4-2-1");
            scenario.findsAsWritten(SEARCH_RESOURCE, "c-4-3-1");
            scenario.findsAsWritten(SEARCH_ACTION, "c-4-4-1");
            scenario.findsAsWritten(SEARCH_SUBJECT, "c-4-2-4");
            scenario.findsAsWritten(SEARCH_RESOURCE, "c-4-3-4");
            scenario.findsAsWritten(SEARCH_ACTION, "c-4-4-3");
        });
        tests.put("c-1-6", () -> {
            scenario.permits("c-2-2-3");
            assertThat(system.decision(ask("bob", "write", "record-1")
                            .replaceFirst("\\{", "{\"context\":{\"time\":\"2025-06-27T18:03-07:00\",\"ip\":\"::1\"},")))
                    .isFalse();
        });
    }

    private void evaluation() {
        tests.put("c-2-1", () -> {
            assertThat(scenario.block("c-2-1", 0)).isEqualTo("POST " + EVALUATION);
            assertThat(AccessSystem.send(system.request(EVALUATION).GET()).statusCode())
                    .isEqualTo(405);
        });
        for (String section : List.of("c-2-2-1", "c-2-2-2", "c-2-2-4", "c-2-2-5", "c-2-2-6", "c-2-2-7")) {
            tests.put(section, () -> scenario.answersAsWritten(section));
        }
        for (String section : List.of("c-2-2-3", "c-2-2-8", "c-2-2-9")) {
            tests.put(section, () -> scenario.permits(section));
        }
        tests.put("c-2-3-1", () -> scenario.permits("c-2-2-1"));
        tests.put(
                "c-2-3-2",
                () -> assertThat(system.ask(EVALUATION, scenario.block("c-2-2-1", 0))
                                .get("context")
                                .isObject())
                        .isTrue());
        tests.put("c-2-4-1", () -> scenario.refusesEveryBlock(EVALUATION, "c-2-4-1"));
        tests.put("c-2-4-2", () -> scenario.refusesEveryBlock(EVALUATION, "c-2-4-2"));
        tests.put("c-2-4-3", () -> {
            for (String type : List.of("text/plain", "application/xml", "application/jsonx", "nonsense", "*/*")) {
                assertThat(scenario.postAs(type, scenario.block("c-2-2-1", 0)).statusCode())
                        .isEqualTo(400);
            }
            assertThat(scenario.postAs("application/json; charset=utf-8", scenario.block("c-2-2-1", 0))
                            .statusCode())
                    .isEqualTo(200);
        });
        tests.put("c-2-4-4", () -> scenario.refuses(EVALUATION, "{\"subject\": "));
        tests.put("c-2-4-5", () -> scenario.refuses(EVALUATION, ""));
        tests.put("c-2-4-6", () -> scenario.refusesEveryBlock(EVALUATION, "c-2-4-6"));
        tests.put("c-2-5-1", () -> {
            for (String body : List.of(scenario.block("c-2-2-1", 0), "{")) {
                assertThat(system.post(EVALUATION, body, "X-Request-ID", "bfe9eb29-ab87")
                                .headers()
                                .firstValue("X-Request-ID"))
                        .contains("bfe9eb29-ab87");
            }
        });
        tests.put("c-2-5-2", () -> scenario.permits("c-2-2-1"));
        tests.put("c-2-6", () -> {
            for (int i = 0; i < 5; i++) {
                scenario.permits("c-2-2-1");
                scenario.answersAsWritten("c-2-2-2");
            }
        });
    }

    private void batch() {
        tests.put("c-3-1", () -> assertThat(scenario.block("c-3-1", 0)).isEqualTo("POST " + EVALUATIONS));
        tests.put("c-3-2-1", () -> scenario.batchHas("c-3-2-1", 2));
        for (String section : List.of("c-3-2-2", "c-3-2-3", "c-3-2-4", "c-3-2-5", "c-3-2-7", "c-3-4-2", "c-3-4-3")) {
            tests.put(section, () -> scenario.batchAnswersAsWritten(section));
        }
        tests.put("c-3-2-6", () -> scenario.batchHas("c-3-2-6", 2));
        tests.put("c-3-3-1", () -> scenario.batchHas("c-3-2-7", 2));
        tests.put("c-3-3-2", () -> {
            scenario.batchDecides("c-3-2-2", true, false);
            scenario.batchDecides("c-3-2-4", false, true);
        });
        tests.put("c-3-3-3", () -> scenario.batchHas("c-3-2-1", 2));
        tests.put("c-3-3-4", () -> scenario.batchHas("c-3-2-5", 2));
        tests.put("c-3-4-1", () -> scenario.batchDecides("c-3-4-1", true, false));
    }

    private void search() {
        tests.put(
                "c-4-1",
                () -> assertThat(scenario.block("c-4-1", 0).lines())
                        .containsExactly("POST " + SEARCH_SUBJECT, "POST " + SEARCH_RESOURCE, "POST " + SEARCH_ACTION));
        for (String section : List.of("c-4-2-1", "c-4-2-4")) {
            tests.put(section, () -> scenario.findsAsWritten(SEARCH_SUBJECT, section));
        }
        for (String section : List.of("c-4-3-1", "c-4-3-4")) {
            tests.put(section, () -> scenario.findsAsWritten(SEARCH_RESOURCE, section));
        }
        for (String section : List.of("c-4-4-1", "c-4-4-3")) {
            tests.put(section, () -> scenario.findsAsWritten(SEARCH_ACTION, section));
        }
        findsTheSame(SEARCH_SUBJECT, "c-4-2-1", "c-4-2-2", "c-4-2-3");
        findsTheSame(SEARCH_RESOURCE, "c-4-3-1", "c-4-3-2", "c-4-3-3");
        findsTheSame(SEARCH_ACTION, "c-4-4-1", "c-4-4-2");
        tests.put(
                "c-4-5-1",
                () -> assertThat(scenario.found(SEARCH_SUBJECT, "c-4-5-1")).hasSize(1));
        tests.put("c-4-5-2", scenario::theNextPageHasTheRest);
        tests.put("c-4-5-3", () -> {
            JsonNode page =
                    system.ask(SEARCH_SUBJECT, scenario.block("c-4-5-1", 0)).get("page");
            assertThat(page.get("count").intValue()).isEqualTo(1);
            assertThat(page.get("total").intValue()).isEqualTo(2);
        });
        tests.put("c-4-5-4", scenario::theNextPageHasTheRest);
        tests.put(
                "c-4-6-1",
                () -> assertThat(scenario.found(SEARCH_ACTION, "c-4-6-1")).isEmpty());
        tests.put(
                "c-4-6-2",
                () -> assertThat(scenario.found(SEARCH_SUBJECT, "c-4-6-2")).isEmpty());
        tests.put("c-4-7-1", () -> scenario.refusedInTurn("c-4-7-1"));
        tests.put("c-4-7-2", () -> scenario.refusedInTurn("c-4-7-2"));
    }

    private void findsTheSame(String path, String plain, String... others) {
        for (String other : others) {
            tests.put(other, () -> assertThat(scenario.found(path, other)).isEqualTo(scenario.found(path, plain)));
        }
    }

    private void transportAndDiscovery() {
        tests.put("c-5", () -> {
            scenario.permits("c-2-2-9");
            assertThat(system.post(EVALUATION, scenario.block("c-2-2-1", 0), "X-Request-ID", "x")
                            .headers()
                            .firstValue("X-Request-ID"))
                    .contains("x");
        });
        tests.put(
                "c-6-1",
                () -> assertThat(
                                scenario.metadata().get("policy_decision_point").stringValue())
                        .isEqualTo(FixtureServer.PUBLIC_URL));
        tests.put("c-6-2", () -> assertThat(scenario.metadata().size()).isEqualTo(6));
        tests.put(
                "c-6-3",
                () -> assertThat(scenario.metadata()
                                .get("access_evaluation_endpoint")
                                .stringValue())
                        .isEqualTo(FixtureServer.PUBLIC_URL + EVALUATION));
        tests.put(
                "c-6-4",
                () -> assertThat(scenario.metadata().propertyNames())
                        .contains("access_evaluations_endpoint", "search_subject_endpoint"));
        tests.put(
                "c-6-5",
                () -> scenario.metadata()
                        .forEach(value -> assertThat(
                                        URI.create(value.stringValue()).getScheme())
                                .isEqualTo("https")));
        tests.put("c-6-6", () -> assertThat(scenario.metadata().isObject()).isTrue());
    }
}
