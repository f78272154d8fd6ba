package nl.perspectief.covenant;

import nl.perspectief.covenant.vocabulary.Dimension;

/** May this giver give this to that receiver? Everything by the covenant's ids; see {@link Dimension}. */
public record Question(
        String giver, String receiver, String role, String category, String purpose, String phase, Extent form) {
    public String of(Dimension dimension) {
        return switch (dimension) {
            case GIVER -> giver;
            case RECEIVER -> receiver;
            case ROLE -> role;
            case CATEGORY -> category;
            case PURPOSE -> purpose;
            case PHASE -> phase;
        };
    }
}
