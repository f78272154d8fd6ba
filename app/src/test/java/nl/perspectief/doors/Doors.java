package nl.perspectief.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.Role;

/** The list of doors, {@code doors.txt}; its head says how to read it. */
final class Doors {
    private static final String NONE = "-";

    final List<Door> all = new ArrayList<>();

    /** Per filter that stands in a chain what it answers by itself: a request and the status without a login. */
    final Map<String, List<String>> filters = new TreeMap<>();

    private final Map<String, String> groups = new HashMap<>();

    static Doors read() {
        Doors doors = new Doors();
        try (InputStream file = Objects.requireNonNull(Doors.class.getResourceAsStream("/doors.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(doors::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doors;
    }

    private void add(String line) {
        if (line.contains(" = ")) {
            String[] parts = line.split(" = ");
            groups.put(parts[0].strip(), parts[1].strip());
            return;
        }
        List<String> parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        String[] what = parts.getFirst().split(" ", 2);
        if (what[0].equals("FILTER")) {
            filters.put(what[1], parts.subList(1, parts.size()));
        } else {
            all.add(door(what[0], what[1].strip(), parts));
        }
    }

    private Door door(String method, String path, List<String> parts) {
        Set<Role> roles = parts.size() < 3
                ? Set.of()
                : words(parts.get(2)).map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new));
        Set<String> people =
                parts.size() < 4 ? null : words(parts.get(3)).collect(Collectors.toCollection(TreeSet::new));
        return new Door(method, path, parts.get(1), roles, people);
    }

    /** The words of a cell; a group stands for its words. */
    private Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" +"))
                .flatMap(word -> groups.containsKey(word) ? words(groups.get(word)) : Stream.of(word))
                .filter(word -> !word.equals(NONE));
    }
}
