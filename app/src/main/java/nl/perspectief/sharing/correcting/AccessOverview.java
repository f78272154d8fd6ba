package nl.perspectief.sharing.correcting;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.PersonData;
import nl.perspectief.organisations.held.Withheld;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What all modules hold about one young person, to answer who asks to see it (AVG 15).
 *
 * @param whom absent when there is no name, and for who may not know it
 */
public record AccessOverview(@Nullable Identity whom, List<Part> parts) {
    /** Each reason for which something in it is not told, once. */
    public Set<Withheld> reasons() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        part.held().stream().map(Held::withheld),
                        part.unseen().stream().map(PersonData.Unseen::why)))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Withheld.class)));
    }

    /**
     * Of one module.
     *
     * @param title key of the text that names the module
     * @param unseen what it may hold of anybody and does not tell who looks
     */
    public record Part(String title, List<Held> held, List<PersonData.Unseen> unseen) {}
}
