package nl.perspectief.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of life (leefgebied) in the plan, with the covenant's category for what professionals know about it. */
public enum LifeDomain {
    FUTURE(null),
    SCHOOL("c5"),
    WORK_AND_MONEY("c6"),
    HOME("c7"),
    FAMILY("c8"),
    FRIENDS("c8"),
    LEISURE(null),
    HEALTH(null),
    SAFETY(null);

    private final @Nullable String category;

    LifeDomain(@Nullable String category) {
        this.category = category;
    }

    /** The category of what we know about it; absent where a plan has room for wishes and actions only. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LifeDomain> byId(@Nullable String id) {
        return Arrays.stream(values()).filter(domain -> domain.id().equals(id)).findFirst();
    }
}
