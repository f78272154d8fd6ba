package nl.perspectief.signals;

import java.util.Arrays;
import java.util.Optional;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;

/** The boxes in which a signal keeps statements apart, each of one category of the covenant. */
public enum Statement {
    FACT(CategoryMeaning.OBSERVATION, ItemKind.FACT),
    OBSERVATION(CategoryMeaning.OBSERVATION, ItemKind.OBSERVATION),
    INTERPRETATION(CategoryMeaning.OBSERVATION, ItemKind.INTERPRETATION),
    HEARSAY(CategoryMeaning.OBSERVATION, ItemKind.HEARSAY),
    VOICE(CategoryMeaning.VOICE, ItemKind.VOICE),
    SCHOOL(CategoryMeaning.SCHOOL, ItemKind.SCHOOL),
    DONE(CategoryMeaning.OBSERVATION, ItemKind.DONE);

    private final CategoryMeaning category;
    private final ItemKind kind;

    Statement(CategoryMeaning category, ItemKind kind) {
        this.category = category;
        this.kind = kind;
    }

    /** What the covenant must have a category for. */
    public CategoryMeaning category() {
        return category;
    }

    public ItemKind kind() {
        return kind;
    }

    /** Whether someone saw it or can show it, so that a weighing may lean on it (BGS 2.20(1)(c)). */
    public boolean objective() {
        return this == FACT || this == OBSERVATION;
    }

    /** The box that an item came from; none for who it is about and for notes. */
    public static Optional<Statement> of(Item item) {
        return of(item.kind());
    }

    /** The box of a kind of statement. */
    public static Optional<Statement> of(ItemKind kind) {
        return Arrays.stream(values()).filter(box -> box.kind == kind).findFirst();
    }
}
