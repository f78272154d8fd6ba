package nl.perspectief.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.Conformance;
import nl.perspectief.NeedsConformance;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Every decision of the AuthZEN interop application, by a covenant that says the same. */
@NeedsConformance(TodoInteropModuleTests.DECISIONS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodoInteropModuleTests {
    static final String DECISIONS = "authzen/todo-decisions-1.0-02.json";

    private final JsonNode decisions = AccessSystem.json(Conformance.text(DECISIONS));
    private TestServer server;
    private AccessSystem system;

    @BeforeAll
    void start() {
        server = FixtureServer.start("todo", "authzen-takenbord", "takenbord");
        system = AccessSystem.of(server, "takenbord");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> each_evaluation_is_decided_as_expected() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : decisions.get("evaluation")) {
            String request = each.get("request").toString();
            tests.add(DynamicTest.dynamicTest(
                    request,
                    () -> assertThat(system.decision(request))
                            .isEqualTo(each.get("expected").booleanValue())));
        }
        assertThat(tests).hasSize(40);
        return tests;
    }

    @TestFactory
    List<DynamicTest> each_batch_is_decided_as_expected() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : decisions.get("evaluations")) {
            String request = each.get("request").toString();
            tests.add(DynamicTest.dynamicTest(request, () -> {
                JsonNode answer = system.ask(Endpoints.EVALUATIONS, request).get("evaluations");
                assertThat(answer.valueStream().map(one -> one.get("decision").booleanValue()))
                        .isEqualTo(each.get("expected")
                                .valueStream()
                                .map(one -> one.get("decision").booleanValue())
                                .toList());
            }));
        }
        assertThat(tests).hasSize(3);
        return tests;
    }
}
