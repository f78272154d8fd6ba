package nl.perspectief.signals.intake.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The rules of the NLGov REST API Design Rules that can be read off an OpenAPI document, named and worded as in the linter of
 * that standard ({@code media/linter.yaml}, version of 2026), with two of its "how to test" notes. Each answers where it is broken.
 */
final class DesignRules {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern SEMVER =
            Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?");
    private static final Pattern KEBAB = Pattern.compile("/(([a-z0-9-]+|\\{[^}]+})(/([a-z0-9.-]+|\\{[^}]+}))*)?");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-z\\d]*([A-Z][a-z\\d]*)*");
    private static final Pattern DATE = Pattern.compile("date|datum|.*(\\wD|_[dD])(ate|atum)");

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();

    private DesignRules(JsonNode document) {
        this.document = document;
    }

    /** Every rule that is broken, each with the place. */
    static List<String> brokenIn(JsonNode document) {
        DesignRules rules = new DesignRules(document);
        rules.root();
        rules.contact();
        rules.servers();
        rules.paths();
        rules.operations((place, operation) -> rules.responses(place, operation.path("responses")));
        rules.operations(rules::invalidInput);
        rules.operations(rules::parameters);
        rules.properties(document, "");
        return List.copyOf(rules.broken);
    }

    private void demand(boolean kept, String rule, String place) {
        if (!kept) {
            broken.add(rule + " at " + place);
        }
    }

    private void root() {
        demand(document.path("openapi").asString("").matches("3(\\.\\d+){1,2}"), "nlgov:openapi3", "openapi");
        String version = document.at("/info/version").asString("");
        demand(SEMVER.matcher(version).matches(), "nlgov:semver", "info.version");
    }

    private void contact() {
        JsonNode contact = document.at("/info/contact");
        demand(contact.isObject(), "info-contact", "info");
        for (String field : List.of("email", "name", "url")) {
            demand(contact.has(field), "nlgov:info-contact-fields-exist", "info.contact." + field);
        }
    }

    private void servers() {
        JsonNode servers = document.path("servers");
        demand(servers.size() > 0, "oas3-api-servers", "servers");
        servers.forEach(server -> {
            String url = server.path("url").asString("");
            demand(url.matches(".*/v\\d+.*"), "nlgov:include-major-version-in-uri", url);
            demand(!url.startsWith("http://"), "nlgov:servers-use-https", url);
        });
    }

    private void paths() {
        document.path("paths").properties().forEach(path -> {
            String name = path.getKey();
            demand(!name.matches(".+/"), "nlgov:paths-no-trailing-slash", name);
            demand(name.equals("/openapi.json") || KEBAB.matcher(name).matches(), "nlgov:paths-kebab-case", name);
            path.getValue()
                    .propertyNames()
                    .forEach(method -> demand(
                            METHODS.contains(method)
                                    || Set.of("parameters", "summary", "description", "servers")
                                            .contains(method),
                            "nlgov:http-methods",
                            name + " " + method));
        });
        demand(document.path("paths").has("/openapi.json"), "/core/publish-openapi", "paths");
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        each.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    private void responses(String place, JsonNode responses) {
        demand(responses.size() > 0, "operation-success-response", place);
        responses.properties().forEach(response -> {
            String at = place + " " + response.getKey();
            JsonNode told = resolved(response.getValue());
            demand(told.path("headers").has("API-Version"), "nlgov:missing-version-header", at);
            if (response.getKey().matches("[45]\\d\\d")) {
                JsonNode problem = told.path("content").path("application/problem+json");
                demand(problem.isObject() && told.path("content").size() == 1, "nlgov:use-problem-schema", at);
                JsonNode schema = resolved(problem.path("schema"));
                for (String member : List.of("status", "title", "detail")) {
                    demand(schema.path("properties").has(member), "nlgov:problem-schema-members", at + " " + member);
                }
            }
        });
    }

    private void invalidInput(String place, JsonNode operation) {
        boolean reads = place.startsWith("get") || place.startsWith("delete");
        boolean takes = !reads || operation.path("parameters").size() > 0;
        demand(!takes || operation.path("responses").has("400"), "nlgov:problem-invalid-input", place);
    }

    private void parameters(String place, JsonNode operation) {
        operation.path("parameters").forEach(written -> {
            JsonNode parameter = resolved(written);
            String name = parameter.path("name").asString("");
            boolean query = parameter.path("in").asString("").equals("query");
            demand(!query || CAMEL.matcher(name).matches(), "nlgov:query-keys-camel-case", place + " " + name);
        });
    }

    private void properties(JsonNode node, String at) {
        node.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                member.getValue()
                        .properties()
                        .forEach(property -> property(property.getKey(), property.getValue(), at));
            }
            properties(member.getValue(), at + "/" + member.getKey());
        });
    }

    private void property(String name, JsonNode schema, String at) {
        String format = schema.path("format").asString("");
        demand(!format.equals("date-time-local"), "nlgov:date-time-ensure-timezone", at + "/" + name);
        demand(!format.equals("time"), "nlgov:time-without-timezone", at + "/" + name);
        if (DATE.matcher(name).matches()) {
            demand(schema.has("format"), "nlgov:specify-format-for-date-and-time", at + "/" + name);
            demand(!format.equals("date-time"), "nlgov:use-date-instead-of-datetime", at + "/" + name);
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : resolved(document.at(reference.stringValue().substring(1)));
    }
}
