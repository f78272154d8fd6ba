package nl.perspectief.signals.web;

import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.Statement;

/** How pages name a statement: by the box it was written in. */
public final class Told {
    private Told() {}

    /** The end of a text key: the box, {@code NOTE} for why a referral is needed, or {@code IDENTITY}. */
    public static String as(Item item) {
        return item.kind() == ItemKind.IDENTITY
                ? "IDENTITY"
                : Statement.of(item).map(Enum::name).orElse("NOTE");
    }

    /** Whether a weighing may lean on it. */
    public static boolean objective(Item item) {
        return Statement.of(item).filter(Statement::objective).isPresent();
    }
}
