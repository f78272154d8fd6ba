package nl.perspectief.signals.importing;

import java.util.List;
import java.util.UUID;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.importing.reading.ListRow;

/** What becomes of one row of a list. */
public sealed interface RowFate {
    ListRow row();

    /** A signal. @param notes what whoever imports it should know */
    record Becomes(ListRow row, NewSignal signal, List<Note> notes) implements RowFate {
        public Becomes {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing: the same words about the same young person stand in a row before. */
    record LikeRow(ListRow row, int before) implements RowFate {}

    /** Nothing: they stand in a signal that the own organisation has. */
    record LikeSignal(ListRow row, UUID signal) implements RowFate {}

    /** Nothing, until it is mended. @param mistakes by field, with what to do */
    record Refused(ListRow row, List<Form.Mistake> mistakes) implements RowFate {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Beside what becomes a signal. @param about a row, or words @param column where the words stand */
    record Note(Kind kind, String about, ListColumn column) {
        /** What it is about. */
        public enum Kind {
            /** Another row may be about the same young person. */
            SAME_AS_ROW,
            /** A signal that the own organisation has may be. */
            SAME_AS_SIGNAL,
            /** Words by which a person could be found. */
            FINDS_SOMEBODY
        }
    }
}
