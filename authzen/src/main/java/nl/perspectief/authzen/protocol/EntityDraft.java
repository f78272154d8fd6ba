package nl.perspectief.authzen.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subject, action or resource while it is read; the first thing that is wrong with it is remembered. */
final class EntityDraft {
    private final Part part;

    @Nullable
    String type;

    @Nullable
    String id;

    @Nullable
    Map<String, String> properties;

    private @Nullable Fault fault;
    private @Nullable Fault faultOfId;

    EntityDraft(Part part) {
        this.part = part;
    }

    void wrong(String field, Fault.Kind kind) {
        if (fault == null) {
            fault = new Fault(part.field + (field.isEmpty() ? "" : "." + field), kind);
        }
    }

    /** Kept apart: the id of what is looked for does not matter. */
    void wrongId(Fault.Kind kind) {
        faultOfId = new Fault(part.field + "." + idField(), kind);
    }

    private String idField() {
        return part == Part.ACTION ? "name" : "id";
    }

    /** The entity with its id. */
    Entity complete() throws Unreadable {
        if (fault != null || faultOfId != null) {
            throw new Unreadable(fault == null ? java.util.Objects.requireNonNull(faultOfId) : fault);
        }
        return entity(demanded(id, idField()));
    }

    /** The entity of which only the type counts, because it is looked for. */
    Entity lookedFor() throws Unreadable {
        if (fault != null) {
            throw new Unreadable(fault);
        }
        return entity("");
    }

    private Entity entity(String itsId) throws Unreadable {
        String itsType = part == Part.ACTION ? "" : demanded(type, "type");
        return new Entity(itsType, itsId, properties == null ? Map.of() : properties);
    }

    private String demanded(@Nullable String value, String field) throws Unreadable {
        if (value == null) {
            throw new Unreadable(new Fault(part.field + "." + field, Fault.Kind.MISSING));
        }
        return value;
    }
}
