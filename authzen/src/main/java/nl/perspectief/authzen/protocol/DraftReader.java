package nl.perspectief.authzen.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.authzen.protocol.Fault.Kind;
import nl.perspectief.covenant.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one document. What is wrong with a part is noted in its draft and reading goes on, so that one bad evaluation
 * does not spoil the others; after each method the parser stands on the last token of what was read.
 */
final class DraftReader {
    private static final int USUAL = 8;

    private final JsonParser json;

    DraftReader(JsonParser json) {
        this.json = json;
    }

    Draft whole() throws Unreadable {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new Unreadable(new Fault("", first == null ? Kind.NOT_JSON : Kind.NOT_AN_OBJECT));
        }
        Draft draft = new Draft();
        read(draft, true);
        if (json.nextToken() != null) {
            throw new Unreadable(new Fault("", Kind.NOT_JSON));
        }
        return draft;
    }

    private void read(Draft draft, boolean top) throws Unreadable {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            switch (name) {
                case "subject" -> draft.subject = entity(draft, Part.SUBJECT, draft.subject, value);
                case "action" -> draft.action = entity(draft, Part.ACTION, draft.action, value);
                case "resource" -> draft.resource = entity(draft, Part.RESOURCE, draft.resource, value);
                case "context" -> draft.setting = setting(draft, value);
                default -> {
                    if (top) {
                        top(draft, name, value);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
    }

    private void top(Draft draft, String name, JsonToken value) throws Unreadable {
        switch (name) {
            case "evaluations" -> evaluations(draft, value);
            case "options" -> options(draft, value);
            case "page" -> page(draft, value);
            default -> json.skipChildren();
        }
    }

    private EntityDraft entity(Draft draft, Part part, @Nullable EntityDraft before, JsonToken value) {
        EntityDraft entity = new EntityDraft(part);
        if (before != null) {
            draft.wrong(part.field, Kind.TWICE);
        }
        if (value != JsonToken.START_OBJECT) {
            entity.wrong("", Kind.NOT_AN_OBJECT);
            json.skipChildren();
            return entity;
        }
        String idField = part == Part.ACTION ? "name" : "id";
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken inside = json.nextToken();
            if (name.equals(idField)) {
                id(entity, inside);
            } else if (name.equals("type") && part != Part.ACTION) {
                type(entity, inside);
            } else if (name.equals("properties")) {
                properties(entity, inside);
            } else {
                json.skipChildren();
            }
        }
        return entity;
    }

    private void id(EntityDraft entity, JsonToken value) {
        if (entity.id != null) {
            entity.wrongId(Kind.TWICE);
        } else if (value == JsonToken.VALUE_STRING) {
            entity.id = json.getString();
        } else {
            entity.wrongId(Kind.NOT_TEXT);
        }
        json.skipChildren();
    }

    private void type(EntityDraft entity, JsonToken value) {
        if (entity.type != null) {
            entity.wrong("type", Kind.TWICE);
        } else if (value == JsonToken.VALUE_STRING) {
            entity.type = json.getString();
        } else {
            entity.wrong("type", Kind.NOT_TEXT);
        }
        json.skipChildren();
    }

    private void properties(EntityDraft entity, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            entity.wrong("properties", Kind.NOT_AN_OBJECT);
            json.skipChildren();
            return;
        }
        if (entity.properties != null) {
            entity.wrong("properties", Kind.TWICE);
        }
        Map<String, String> properties = HashMap.newHashMap(USUAL);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            String text = scalar(json.nextToken());
            if (text != null && properties.put(name, text) != null) {
                entity.wrong("properties", Kind.TWICE);
            }
        }
        entity.properties = properties;
    }

    /** A text, number or truth as text; absent for null and for what has parts. */
    private @Nullable String scalar(JsonToken value) {
        return switch (value) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> json.getString();
            default -> {
                json.skipChildren();
                yield null;
            }
        };
    }

    private RequestContext setting(Draft draft, JsonToken value) {
        if (draft.setting != null) {
            draft.wrong("context", Kind.TWICE);
        }
        if (value != JsonToken.START_OBJECT) {
            draft.wrong("context", Kind.NOT_AN_OBJECT);
            json.skipChildren();
            return RequestContext.NONE;
        }
        Map<String, String> values = HashMap.newHashMap(USUAL);
        Map<String, Truth> conditions = HashMap.newHashMap(USUAL);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken inside = json.nextToken();
            if (name.equals("conditions")) {
                conditions(draft, conditions, inside);
            } else {
                String text = scalar(inside);
                if (text != null && values.put(name, text) != null) {
                    draft.wrong("context", Kind.TWICE);
                }
            }
        }
        return new RequestContext(values, conditions);
    }

    private void conditions(Draft draft, Map<String, Truth> conditions, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            draft.wrong("context.conditions", Kind.NOT_AN_OBJECT);
            json.skipChildren();
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken truth = json.nextToken();
            switch (truth) {
                case VALUE_TRUE, VALUE_FALSE -> {
                    if (conditions.put(name, Truth.of(truth == JsonToken.VALUE_TRUE)) != null) {
                        draft.wrong("context.conditions", Kind.TWICE);
                    }
                }
                case VALUE_NULL -> {}
                default -> {
                    draft.wrong("context.conditions", Kind.NOT_A_TRUTH);
                    json.skipChildren();
                }
            }
        }
    }

    private void evaluations(Draft draft, JsonToken value) throws Unreadable {
        if (draft.evaluations != null) {
            throw new Unreadable(new Fault("evaluations", Kind.TWICE));
        }
        if (value != JsonToken.START_ARRAY) {
            throw new Unreadable(new Fault("evaluations", Kind.NOT_A_LIST));
        }
        List<Draft> drafts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (drafts.size() == RequestReader.MOST_EVALUATIONS) {
                throw new Unreadable(new Fault("evaluations", Kind.TOO_MANY));
            }
            Draft each = new Draft();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                read(each, false);
            } else {
                each.wrong("evaluations", Kind.NOT_AN_OBJECT);
                json.skipChildren();
            }
            drafts.add(each);
        }
        draft.evaluations = drafts;
    }

    private void options(Draft draft, JsonToken value) throws Unreadable {
        demandObject("options", value);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken inside = json.nextToken();
            if (name.equals("evaluations_semantic")) {
                String written = inside == JsonToken.VALUE_STRING ? json.getString() : "";
                draft.semantic = Semantic.of(written)
                        .orElseThrow(
                                () -> new Unreadable(new Fault("options.evaluations_semantic", Kind.UNKNOWN_SEMANTIC)));
            }
            json.skipChildren();
        }
    }

    private void page(Draft draft, JsonToken value) throws Unreadable {
        demandObject("page", value);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken inside = json.nextToken();
            switch (name) {
                case "token" -> draft.token = pageToken(inside);
                case "limit" -> draft.limit = limit(inside);
                default -> json.skipChildren();
            }
        }
    }

    private String pageToken(JsonToken value) throws Unreadable {
        if (value != JsonToken.VALUE_STRING) {
            throw new Unreadable(new Fault("page.token", Kind.NOT_TEXT));
        }
        return json.getString();
    }

    private int limit(JsonToken value) throws Unreadable {
        String digits = value == JsonToken.VALUE_NUMBER_INT ? json.getString() : "";
        if (!digits.matches("0*[1-9][0-9]{0,8}")) {
            throw new Unreadable(new Fault("page.limit", Kind.NOT_A_LIMIT));
        }
        return Integer.parseInt(digits);
    }

    private static void demandObject(String at, JsonToken value) throws Unreadable {
        if (value != JsonToken.START_OBJECT) {
            throw new Unreadable(new Fault(at, Kind.NOT_AN_OBJECT));
        }
    }
}
