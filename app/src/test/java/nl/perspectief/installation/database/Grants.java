package nl.perspectief.installation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of what the role of the application may write and call: {@code grants.txt}. */
final class Grants {
    private static final List<String> LINES = read();

    private Grants() {}

    /** @param columns those that a caller says, whether the wall looks at them or not */
    record Listed(String table, String operation, List<String> columns) {}

    private static List<String> read() {
        try (var stream = Grants.class.getResourceAsStream("/grants.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> tables() {
        return LINES.stream().filter(line -> !line.startsWith("said ") && !line.startsWith("call "));
    }

    static List<Listed> listed() {
        return tables().filter(line -> line.contains("|"))
                .map(line -> {
                    String[] parts = line.split(" \\| ");
                    String[] grant = parts[0].split(" ");
                    return new Listed(
                            grant[0],
                            grant[1],
                            Arrays.stream(parts)
                                    .skip(1)
                                    .flatMap(group ->
                                            Arrays.stream(group.split(" ")).skip(1))
                                    .toList());
                })
                .toList();
    }

    static List<String> deletable() {
        return tables().filter(line -> line.endsWith(" DELETE"))
                .map(line -> line.split(" ")[0])
                .sorted()
                .toList();
    }

    /** Columns that say who or when and are not simply of who acts, with the reason. */
    static Map<String, String> said() {
        return reasons("said ");
    }

    /** Functions with the rights of the owner, with for whom they are. */
    static Map<String, String> callable() {
        return reasons("call ");
    }

    private static Map<String, String> reasons(String kind) {
        Map<String, String> reasons = new TreeMap<>();
        LINES.stream().filter(line -> line.startsWith(kind)).forEach(line -> {
            String[] parts = line.split(" ", 3);
            reasons.put(parts[1], parts[2]);
        });
        return reasons;
    }
}
