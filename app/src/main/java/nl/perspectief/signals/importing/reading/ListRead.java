package nl.perspectief.signals.importing.reading;

import java.util.List;

/** What came of reading a file with a list. */
public sealed interface ListRead {
    /** @param asides what whoever handed it in should know, such as sheets that were left out */
    record Read(ImportedList list, List<Aside> asides) implements ListRead {
        public Read {
            asides = List.copyOf(asides);
        }
    }

    /** @param about what the sentence about it names, such as the most rows that can be */
    record Refused(Why why, List<Object> about) implements ListRead {
        public Refused {
            about = List.copyOf(about);
        }
    }

    /** Something beside the list. @param about names of sheets, or a number */
    record Aside(Kind kind, String about) {
        /** What it is. */
        public enum Kind {
            OTHER_SHEETS,
            HIDDEN_SHEETS,
            HIDDEN_ROWS
        }
    }

    /** Why it cannot be read; each has a sentence that says what to do. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        OLD_OR_LOCKED,
        MACROS,
        NO_LIST,
        BROKEN,
        UNPACKS_TOO_LARGE,
        MERGED,
        FORMULA_IN_HEADING,
        UNKNOWN_LETTERS,
        OPEN_QUOTE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_LONG_A_CELL,
        TOO_MUCH_TEXT,
        NOTHING_LEFT
    }

    static ListRead refused(Why why, Object... about) {
        return new Refused(why, List.of(about));
    }
}
