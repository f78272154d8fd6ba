package nl.perspectief.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.meaning.PartnerKind;

/**
 * What one profession can do, by how worried somebody is.
 *
 * @param profession its address, the same in every language
 * @param partner the kind of partner of a covenant that employs it; none when no covenant speaks of such a one
 */
public record StepPlan(
        String profession, Optional<PartnerKind> partner, String title, String summary, Map<Worry, List<Step>> steps) {
    public StepPlan {
        steps = Map.copyOf(steps);
    }

    public List<Step> at(Worry worry) {
        return steps.getOrDefault(worry, List.of());
    }
}
