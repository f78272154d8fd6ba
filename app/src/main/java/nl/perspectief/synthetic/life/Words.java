package nl.perspectief.synthetic.life;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** What is written under one heading of a story. A word that nobody reads is a mistake in the story. */
final class Words {
    private final Map<?, ?> written;
    private final StoryDays days;
    private final Set<String> read = new HashSet<>();

    Words(Map<?, ?> written, StoryDays days) {
        this.written = written;
        this.days = days;
    }

    private @Nullable Object at(String name) {
        read.add(name);
        return written.get(name);
    }

    Optional<String> maybe(String name) {
        return Optional.ofNullable(at(name)).map(Object::toString).map(String::strip);
    }

    String text(String name) {
        return maybe(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + written));
    }

    Narrative narrative(String name) {
        return new Narrative(text(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    boolean yes(String name) {
        return maybe(name).map(Boolean::parseBoolean).orElse(false);
    }

    LocalDate day(String name) {
        return days.day(number(name));
    }

    @Nullable
    LocalDate dayOrNone(String name) {
        return maybe(name).map(number -> days.day(Integer.parseInt(number))).orElse(null);
    }

    List<String> list(String name) {
        return at(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : maybe(name).map(List::of).orElse(List.of());
    }

    /** Texts by name. */
    Map<String, String> each(String name) {
        return at(name) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().toString().strip()))
                : Map.of();
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(text(name), type);
    }

    <E extends Enum<E>> @Nullable E oneOrNone(String name, Class<E> type) {
        return maybe(name).map(word -> constant(word, type)).orElse(null);
    }

    static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void demandAllRead() {
        Set<String> unread = new TreeSet<>();
        written.keySet().forEach(key -> unread.add(key.toString()));
        unread.removeAll(read);
        if (!unread.isEmpty()) {
            throw new IllegalStateException("nobody reads " + unread + " of " + written);
        }
    }
}
