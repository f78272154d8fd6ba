package nl.perspectief.guide;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of the guide in one language. It says as clearly what else a sign can mean as what the sign is, and never adds signs up.
 *
 * @param slug its address, the same in every language
 * @param code its short name among the writers
 * @param settings in the order in which the file has them
 * @param searched everyday words by which somebody looks for it
 * @param seeAlso slugs
 * @param evidence the strongest ground that it rests on
 * @param reviewer who read it beside its sources; absent as long as nobody did
 * @param reviewBefore after this day somebody has to read it again
 */
public record Card(
        String slug,
        String code,
        CardKind kind,
        Set<Setting> settings,
        String title,
        String summary,
        List<String> searched,
        List<String> seeAlso,
        Grade evidence,
        LocalDate written,
        @Nullable String reviewer,
        LocalDate reviewBefore,
        Map<Section, List<Claim>> sections) {
    public Card {
        settings = Collections.unmodifiableSet(new LinkedHashSet<>(settings));
        searched = List.copyOf(searched);
        seeAlso = List.copyOf(seeAlso);
        sections = Map.copyOf(sections);
    }

    /** What a section says; nothing when it is missing, which a test looks for. */
    public List<Claim> of(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Every claim, in the order of the page. */
    public List<Claim> claims() {
        return List.of(Section.values()).stream()
                .flatMap(section -> of(section).stream())
                .toList();
    }

    /** Whether its day to be read again has passed. */
    public boolean overdue(LocalDate today) {
        return reviewBefore.isBefore(today);
    }
}
