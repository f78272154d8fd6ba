package nl.perspectief.signals;

import java.util.Arrays;
import java.util.Optional;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.ItemKind;

/** The boxes in which a signal keeps statements apart, each of one category of the covenant. */
public enum Statement {
    FACT("c4", ItemKind.FACT),
    OBSERVATION("c4", ItemKind.OBSERVATION),
    INTERPRETATION("c4", ItemKind.INTERPRETATION),
    HEARSAY("c4", ItemKind.HEARSAY),
    VOICE("c16", ItemKind.VOICE),
    SCHOOL("c5", ItemKind.OBSERVATION),
    DONE("c4", ItemKind.DONE);

    private final String category;
    private final ItemKind kind;

    Statement(String category, ItemKind kind) {
        this.category = category;
        this.kind = kind;
    }

    /** The category's id in the covenant. */
    public String category() {
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
        return of(item.category(), item.kind());
    }

    /** The box of what is in a category, of a kind. */
    public static Optional<Statement> of(String category, ItemKind kind) {
        return Arrays.stream(values())
                .filter(box -> box.category.equals(category) && box.kind == kind)
                .findFirst();
    }
}
