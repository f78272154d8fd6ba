package nl.perspectief.authzen.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Entity;
import nl.perspectief.authzen.protocol.Part;
import org.jspecify.annotations.Nullable;

/** Where a value of a request stands: {@code subject.role}, {@code resource.type}, {@code context.phase}. */
record Reference(Part part, String name) {
    static Reference of(String written) {
        String[] halves = written.split("\\.", 2);
        Part part = Arrays.stream(Part.values())
                .filter(each -> each.field.equals(halves[0].toLowerCase(Locale.ROOT)))
                .findFirst()
                .filter(_ -> halves.length == 2 && !halves[1].isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        written + " is no place in a request; write for instance subject.role"));
        return new Reference(part, halves[1]);
    }

    @Nullable
    String in(Known request) {
        return switch (part) {
            case SUBJECT -> of(request.request().subject(), request.subject());
            case ACTION -> request.request().action().of(name);
            case RESOURCE -> of(request.request().resource(), request.resource());
            case CONTEXT -> request.request().setting().values().get(name);
        };
    }

    private @Nullable String of(Entity entity, Map<String, String> registered) {
        String given = entity.of(name);
        return given == null ? registered.get(name) : given;
    }

    /** A request with what the mapping itself knows of its subject and resource; what the asker says goes first. */
    record Known(AccessRequest request, Map<String, String> subject, Map<String, String> resource) {}
}
