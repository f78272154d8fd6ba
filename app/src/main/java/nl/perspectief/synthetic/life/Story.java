package nl.perspectief.synthetic.life;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/** One young person, and how far the story has come: what was made of it, by the name that the story gives it. */
final class Story {
    /** The names that each story has once. */
    static final String SIGNAL = "signal";

    static final String REFERRAL = "referral";
    static final String CASE = "case";

    private final @Nullable Identity young;
    private final String place;
    private final Map<String, UUID> made = new HashMap<>();

    Story(@Nullable Identity young, String place) {
        this.young = young;
        this.place = place;
    }

    /** Absent as long as nobody needs the name. */
    @Nullable
    Identity young() {
        return young;
    }

    /** The code of a neighbourhood. */
    String place() {
        return place;
    }

    void made(String name, UUID id) {
        made.put(name, id);
    }

    UUID get(String name) {
        UUID id = made.get(name);
        if (id == null) {
            throw new IllegalStateException("no " + name + " in the story of " + young);
        }
        return id;
    }
}
