package nl.perspectief.covenant;

import java.util.List;

/** One file of the agreement: its heading and, in order, its text and what the software does with it. */
public record Article(String file, String heading, List<Passage> passages) {
    public Article {
        passages = List.copyOf(passages);
    }
}
