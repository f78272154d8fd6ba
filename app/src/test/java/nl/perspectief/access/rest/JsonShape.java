package nl.perspectief.access.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the schemas of an OpenAPI document; a keyword that it does not know is an error, never passed over. */
public final class JsonShape {
    private static final Set<String> WORDS =
            Set.of("description", "format", "minimum", "maxItems", "maxLength", "pattern");
    private static final Set<String> RULES =
            Set.of("type", "required", "properties", "items", "enum", "additionalProperties", "oneOf", "anyOf", "$ref");

    private final JsonNode document;

    public JsonShape(JsonNode document) {
        this.document = document;
    }

    public JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : resolved(document.at(reference.stringValue().substring(1)));
    }

    /** Everything of a value that a schema does not allow, each with its place. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private void check(JsonNode written, JsonNode value, String at, List<String> faults) {
        JsonNode schema = resolved(written);
        schema.propertyNames().forEach(word -> {
            if (!WORDS.contains(word) && !RULES.contains(word)) {
                throw new IllegalArgumentException(word);
            }
        });
        if (schema.has("oneOf")) {
            long fitting = schema.get("oneOf")
                    .valueStream()
                    .filter(one -> faults(one, value).isEmpty())
                    .count();
            if (fitting != 1) {
                faults.add(at + " fits " + fitting + " of the schemas");
            }
            return;
        }
        if (schema.has("anyOf")
                && schema.get("anyOf")
                        .valueStream()
                        .noneMatch(one -> faults(one, value).isEmpty())) {
            faults.add(at + " fits none of the schemas");
        }
        if (schema.has("type") && !hasType(schema.get("type"), value)) {
            faults.add(at + " is no " + schema.get("type"));
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is none of " + schema.get("enum"));
        } else if (value.isObject()) {
            object(schema, value, at, faults);
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(each -> check(schema.get("items"), each, at + "[]", faults));
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.stringValue())) {
                faults.add(at + "." + required.stringValue() + " is missing");
            }
        }
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(property -> {
            String place = at + "." + property.getKey();
            JsonNode known = schema.path("properties").get(property.getKey());
            if (known != null) {
                check(known, property.getValue(), place, faults);
            } else if (others.isObject()) {
                check(others, property.getValue(), place, faults);
            } else if (others.isBoolean() && !others.booleanValue()) {
                faults.add(place + " is not described");
            }
        });
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        return type.isArray()
                ? type.valueStream().anyMatch(each -> hasType(each, value))
                : switch (type.stringValue()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "boolean" -> value.isBoolean();
                    case "integer" -> value.isIntegralNumber();
                    case "null" -> value.isNull();
                    default -> throw new IllegalArgumentException(type.toString());
                };
    }
}
