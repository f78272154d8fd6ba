package nl.perspectief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others made and we ship: listed, looked at, and under a licence that goes with ours. */
class DependenciesTests {
    private static final Path LIST = Path.of("../docs/dependencies.tsv");

    /**
     * Licences that go with the EUPL-1.2. Of two at choice one is enough. Spring Session's pom names a foundation's own
     * licence; its jar holds Apache-2.0.
     */
    private static final Set<String> GOOD = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "EUPL-1.2",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "Broadcom Foundation License");

    private static JsonNode bill;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DependenciesTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"))) {
            bill = new JsonMapper().readTree(in);
        }
    }

    private static List<JsonNode> components() {
        return StreamSupport.stream(bill.path("components").spliterator(), false)
                .filter(component -> !component.path("name").stringValue("").startsWith("perspectief-"))
                .toList();
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(choice -> choice.path("license")
                        .path("id")
                        .stringValue(choice.path("license")
                                .path("name")
                                .stringValue(choice.path("expression").stringValue("?"))))
                .toList();
    }

    private static String line(JsonNode component) {
        return component.path("group").stringValue("") + ":"
                + component.path("name").stringValue("") + "\t"
                + component.path("version").stringValue("") + "\t" + String.join(" / ", licences(component));
    }

    @Test
    void nothing_is_shipped_that_nobody_looked_at() throws IOException {
        Set<String> listed = Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shipped =
                components().stream().map(DependenciesTests::line).collect(Collectors.toCollection(TreeSet::new));
        assertThat(shipped).hasSizeGreaterThan(80).isEqualTo(listed);
    }

    @Test
    void every_licence_goes_with_ours() {
        assertThat(components())
                .allSatisfy(component ->
                        assertThat(licences(component)).as(line(component)).anyMatch(GOOD::contains));
    }

    @Test
    void versions_are_pinned() {
        assertThat(components())
                .extracting(component -> component.path("version").stringValue(""))
                .allSatisfy(version -> assertThat(version).matches("[0-9v].*").doesNotContain("SNAPSHOT"));
    }
}
