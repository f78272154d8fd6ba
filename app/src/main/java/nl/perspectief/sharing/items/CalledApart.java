package nl.perspectief.sharing.items;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.shared.web.Speech;
import org.jspecify.annotations.Nullable;

/**
 * How the young people of one list are called: by first name and age. Where two would read the same, such as namesakes, the
 * family name comes with it, and where that is the same too, the birth date.
 */
public final class CalledApart {
    private final Map<Identity, String> names = new HashMap<>();

    private CalledApart() {}

    /** @param all of one list; nobody where a row has no name */
    public static CalledApart of(Speech speech, LocalDate today, Collection<@Nullable Identity> all) {
        CalledApart called = new CalledApart();
        List<Function<Identity, String>> ways = List.of(
                one -> one.firstName() + " (" + speech.age(one.ageOn(today)) + ")",
                one -> one.firstName() + " " + one.familyName() + " (" + speech.age(one.ageOn(today)) + ")",
                one -> one.firstName() + " " + one.familyName() + " (" + speech.age(one.ageOn(today)) + ", "
                        + speech.birth(one.birthDate()) + ")");
        Set<Identity> some = new LinkedHashSet<>();
        for (Identity one : all) {
            if (one != null) {
                some.add(one);
            }
        }
        called.tell(List.copyOf(some), ways);
        return called;
    }

    private void tell(List<Identity> some, List<Function<Identity, String>> ways) {
        Map<String, List<Identity>> alike = some.stream().collect(Collectors.groupingBy(ways.getFirst()));
        alike.forEach((name, who) -> {
            if (who.size() == 1 || ways.size() == 1) {
                who.forEach(one -> names.put(one, name));
            } else {
                tell(who, ways.subList(1, ways.size()));
            }
        });
    }

    /** @param one of those of the list */
    public String name(Identity one) {
        return Objects.requireNonNull(names.get(one));
    }
}
