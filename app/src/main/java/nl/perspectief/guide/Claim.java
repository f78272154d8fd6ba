package nl.perspectief.guide;

import java.util.List;

/** One line of a card or a plan, with all that it rests on. */
public record Claim(String text, List<Reference> references) {
    public Claim {
        references = List.copyOf(references);
    }

    /** The sources that it names. */
    public List<Reference.Cited> cited() {
        return references.stream()
                .filter(Reference.Cited.class::isInstance)
                .map(Reference.Cited.class::cast)
                .toList();
    }

    /** Whether somebody still has to find a source. */
    public boolean unsourced() {
        return references.stream().anyMatch(Reference.Unsourced.class::isInstance);
    }
}
