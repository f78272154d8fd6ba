package nl.perspectief.covenant.render;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.covenant.Article;
import nl.perspectief.covenant.Passage;

/**
 * A member ("lid") of an article: its text with all that the software does with it.
 *
 * @param number such as 8.3: the article's own number and the place among its members; empty for what stands before any text
 * @param text nothing for what stands before any text
 */
record Lid(String number, List<Passage> text, List<Passage> notes) {
    Lid {
        text = List.copyOf(text);
        notes = List.copyOf(notes);
    }

    /** The article in pieces, each a heading of its own or a member. @param article its number */
    static List<Lid> of(Article article, String number) {
        List<Lid> members = new ArrayList<>();
        List<Passage> notes = new ArrayList<>();
        int count = 0;
        for (Passage passage : article.passages()) {
            switch (passage) {
                case Passage.Heading heading -> members.add(new Lid("", List.of(heading), List.of()));
                case Passage.Prose prose -> {
                    count++;
                    members.add(new Lid(number + "." + count, List.of(prose), List.of()));
                }
                case Passage.Executed _, Passage.NotExecuted _, Passage.Words _ -> {
                    notes.clear();
                    Lid last = members.isEmpty() ? new Lid("", List.of(), List.of()) : members.removeLast();
                    notes.addAll(last.notes);
                    notes.add(passage);
                    members.add(new Lid(last.number, last.text, notes));
                }
            }
        }
        return members;
    }
}
