package nl.perspectief.casework.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import org.jspecify.annotations.Nullable;

/** A part of life (leefgebied) in the plan, with what the covenant must have a category for when professionals know about it. */
public enum LifeDomain {
    FUTURE(null),
    SCHOOL(CategoryMeaning.SCHOOL),
    WORK_AND_MONEY(CategoryMeaning.WORK_AND_MONEY),
    HOME(CategoryMeaning.HOME),
    FAMILY(CategoryMeaning.RELATIONS),
    FRIENDS(CategoryMeaning.RELATIONS),
    LEISURE(null),
    HEALTH(null),
    SAFETY(null);

    private final @Nullable CategoryMeaning category;

    LifeDomain(@Nullable CategoryMeaning category) {
        this.category = category;
    }

    /** The category of what we know about it; absent where a plan has room for wishes and actions only. */
    public Optional<CategoryMeaning> category() {
        return Optional.ofNullable(category);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LifeDomain> byId(@Nullable String id) {
        return Arrays.stream(values()).filter(domain -> domain.id().equals(id)).findFirst();
    }
}
