package nl.perspectief.casework;

import java.util.Locale;
import java.util.UUID;
import nl.perspectief.shared.NameSearch;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list asks for, of those that the reader may see.
 *
 * @param name only those of a young person with this in the name, as far as the reader may know it; absent for all
 * @param after the last case of the page before; absent for the first page
 */
public record CaseQuestion(
        @Nullable Phase phase,
        Order order,
        @Nullable NameSearch name,
        @Nullable UUID after) {
    /** What stands first. */
    public enum Order {
        NIEUWSTE("c.id DESC", "c.id < :after"),
        OUDSTE("c.id", "c.id > :after"),
        /** The review that is first due; closed cases have none and come last. */
        HERZIENING("(c.phase = 'shielded'), c.next_review, c.id", """
                (c.phase = 'shielded', c.next_review, c.id)
                > (SELECT b.phase = 'shielded', b.next_review, b.id FROM case_file b WHERE b.id = :after)""");

        private final String by;
        private final String beyond;

        Order(String by, String beyond) {
            this.by = by;
            this.beyond = beyond;
        }

        String by() {
            return by;
        }

        String beyond() {
            return beyond;
        }

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The newest first, for what is no order. */
        public static Order of(String word) {
            for (Order order : values()) {
                if (order.word().equals(word)) {
                    return order;
                }
            }
            return NIEUWSTE;
        }
    }

    /** The newest ones. */
    public static CaseQuestion newest(@Nullable Phase phase, @Nullable UUID after) {
        return new CaseQuestion(phase, Order.NIEUWSTE, null, after);
    }

    /** Those with something in the name, the newest first. */
    public static CaseQuestion named(NameSearch name) {
        return new CaseQuestion(null, Order.NIEUWSTE, name, null);
    }
}
