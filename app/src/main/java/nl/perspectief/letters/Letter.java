package nl.perspectief.letters;

import java.util.List;

/**
 * A letter, ready to be read. It says what sort of things were written down and not what they are: those are told, not sent.
 *
 * @param day as people write it
 * @param signed who writes it, and for which organisation
 */
public record Letter(
        LetterLanguage language, String title, String hello, List<Section> sections, String day, String signed) {
    public Letter {
        sections = List.copyOf(sections);
    }

    /** @param points what can be done, one by one */
    public record Section(String title, List<String> paragraphs, List<String> points) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
        }
    }
}
