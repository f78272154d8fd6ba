package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** How somebody says whether two are about the same young person. */
final class LikenessStories {
    private LikenessStories() {}

    /** @param signal records one */
    static Map<String, Supplier<Story>> all(Places places, Supplier<UUID> signal) {
        return Map.of(
                "POST /signalen/{id}/zelfde",
                () -> {
                    String page = "/signalen/" + signal.get();
                    String other = signal.get().toString();
                    return by("sanne.jongerenwerk", on(page, page + "/zelfde", "ander", other, "antwoord", "SAME"));
                },
                "POST /wegingen/{id}/zelfde",
                () -> {
                    String page = "/wegingen/" + places.referred("Evenzo").id();
                    String other = places.referred("Evenzo").id().toString();
                    return by("ilse.gemeente", on(page, page + "/zelfde", "ander", other, "antwoord", "OTHER"));
                });
    }
}
