package nl.perspectief.guide;

import java.util.List;

/** What a partnership learned of what a card is about; another module has it. It is in the language in which it was written. */
public interface Learned {
    /** One lesson. @param path of where it stands among the others */
    record Lesson(String path, String title, String words) {}

    /** Those that belong to a card, the latest first; none for most. */
    List<Lesson> of(String card);
}
