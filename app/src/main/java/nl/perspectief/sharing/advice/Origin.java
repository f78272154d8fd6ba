package nl.perspectief.sharing.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.organisations.Professional;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody asks: what there is to share, and at which address the reader sees to what.
 *
 * @param place address of its page
 * @param name key of the text that names it, such as "the signal"
 * @param matters what is recorded there, as far as the reader may see it
 * @param aims for what one shares from there, the usual one first; never empty
 * @param gives where the reader gives, by the id of the receiving partner
 * @param doors where the reader sees to a condition, by its meaning
 * @param recordable ids of the conditions that the reader records there by hand
 * @param lead whom to call about it; absent when nobody leads it
 */
public record Origin(
        String place,
        String name,
        List<Matter> matters,
        List<Aim> aims,
        Map<String, String> gives,
        Map<FactMeaning, String> doors,
        Set<String> recordable,
        @Nullable Professional lead) {
    public Origin {
        matters = List.copyOf(matters);
        aims = List.copyOf(aims);
        gives = Map.copyOf(gives);
        doors = Map.copyOf(doors);
        recordable = Set.copyOf(recordable);
    }

    /** This one thing of it. */
    public Optional<Matter> matter(UUID item) {
        return matters.stream().filter(matter -> matter.item().equals(item)).findFirst();
    }

    /** Whether it is the only one of its kind that the asker's organisation recorded there. */
    public boolean alone(Matter matter) {
        return matters.stream().filter(one -> one.own() && one.sameKind(matter)).count() == 1;
    }

    /** The first of each kind of the asker's own. */
    public List<Matter> kinds() {
        List<Matter> kinds = new ArrayList<>();
        for (Matter matter : matters) {
            if (matter.own() && kinds.stream().noneMatch(matter::sameKind)) {
                kinds.add(matter);
            }
        }
        return kinds;
    }
}
