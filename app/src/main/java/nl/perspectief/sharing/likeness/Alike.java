package nl.perspectief.sharing.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.sharing.items.Identity;

/**
 * Young people by how their names sound, so that one of them who is likely the same is found without comparing all: namesakes
 * first, and only so many. What it does not find may still be likely, so nothing may be left out because of it.
 *
 * @param <T> by what each is known
 */
public final class Alike<T> {
    private static final int MOST = 20;

    private final Map<String, List<One<T>>> byName = new HashMap<>();

    private record One<T>(Identity identity, T what) {}

    public void add(Identity identity, T what) {
        Set<String> names = names(identity.firstName(), identity.familyName());
        names.addAll(names(identity.familyName(), identity.firstName()));
        names.forEach(
                name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(new One<>(identity, what)));
    }

    /** The first that was added and is likely the same. */
    public Optional<T> first(Identity asked) {
        return names(asked.firstName(), asked.familyName()).stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(one -> Likeness.bornAlike(one.identity(), asked))
                .limit(MOST)
                .filter(one -> Likeness.likely(one.identity(), asked))
                .map(One::what)
                .findFirst();
    }

    /** Two that are likely the same share one of these: all of it, or the begin of the first name and a part of the family name. */
    private static Set<String> names(String first, String family) {
        Set<String> names = new LinkedHashSet<>();
        List<String> sounds = Likeness.said(first);
        if (!sounds.isEmpty() && !sounds.getFirst().isEmpty()) {
            String whole = NameSound.whole(family);
            names.add(NameSound.whole(first) + "|" + whole);
            char begin = Likeness.begin(sounds.getFirst());
            NameSound.of(family).forEach(part -> names.add(begin + part));
            names.add(begin + whole);
        }
        return names;
    }
}
