package nl.perspectief.statistics.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands behind a command.
 *
 * @param file to read
 * @param options by their name, without dashes
 */
record Arguments(Path file, Map<String, String> options) {
    static final String SUMMARY = "summary";
    private static final Set<String> FLAGS = Set.of(SUMMARY, "standardise");

    /** @param known the options of this command */
    static Arguments of(List<String> words, Set<String> known) {
        Map<String, String> options = new LinkedHashMap<>();
        String file = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                if (!file.isEmpty()) {
                    throw new Unusable("‘" + word + "’ is te veel: er wordt één bestand gelezen.");
                }
                file = word;
                continue;
            }
            String name = word.substring(2);
            if (!known.contains(name)) {
                throw new Unusable("‘" + word + "’ kan hier niet. Wel: " + listed(known) + ".");
            }
            if (!FLAGS.contains(name) && i + 1 == words.size()) {
                throw new Unusable("Achter " + word + " ontbreekt een waarde.");
            }
            if (options.put(name, FLAGS.contains(name) ? "" : words.get(++i)) != null) {
                throw new Unusable(word + " staat er twee keer. Laat er één staan.");
            }
        }
        if (file.isEmpty()) {
            throw new Unusable("Welk bestand? Schrijf het pad van een CSV-bestand achter de opdracht.");
        }
        return new Arguments(Path.of(file), options);
    }

    private static String listed(Set<String> known) {
        return String.join(
                ", ", new TreeSet<>(known).stream().map(name -> "--" + name).toList());
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** The name of a column, which may be another one in somebody's file. */
    String column(String name) {
        return options.getOrDefault(name, name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    double number(String name, double otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new Unusable("Achter --" + name + " hoort een getal met een punt, niet ‘" + text + "’.");
        }
    }

    int whole(String name, int otherwise) {
        double number = number(name, otherwise);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new Unusable("Achter --" + name + " hoort een heel getal, niet ‘" + options.get(name) + "’.");
        }
        return (int) number;
    }

    /** One of some words. */
    <T> T choice(String name, Map<String, T> choices, T otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        T chosen = choices.get(text);
        if (chosen == null) {
            throw new Unusable("Achter --" + name + " hoort een van: "
                    + String.join(", ", new TreeSet<>(choices.keySet())) + "; niet ‘" + text + "’.");
        }
        return chosen;
    }
}
