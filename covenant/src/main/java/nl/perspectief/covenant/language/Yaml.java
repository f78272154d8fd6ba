package nl.perspectief.covenant.language;

import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** What stands inside a fence, as a block; anything that is no YAML mapping becomes a problem. */
final class Yaml {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 200_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST)
            .build();

    /** How the parser says that it was reading a key. */
    private static final String UNFINISHED_KEY = "while scanning a simple key";

    private Yaml() {}

    /** @param line of the opening fence, counted from 1 */
    static Optional<Block> block(String file, int line, String yaml, Set<Key> allowed, Problems problems) {
        if (large(yaml)) {
            String wrong = "Dit blok is te lang of te diep genest.";
            problems.add(new Place(file, line), "", wrong, "Maak er meer blokken van.");
            return Optional.empty();
        }
        try {
            Optional<Node> node = compose(yaml);
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(new Block(file, line + 1, mapping, allowed, problems));
            }
            problems.add(
                    new Place(file, line),
                    "",
                    "Dit blok heeft geen sleutelwoorden.",
                    "Schrijf regels als ‘woord: waarde’.");
        } catch (MarkedYamlEngineException e) {
            int at = mark(e).map(Mark::getLine).orElse(0);
            problems.add(
                    new Place(file, line + 1 + at),
                    yaml.lines().skip(at).findFirst().map(String::strip).orElse(""),
                    "is niet te lezen.",
                    "Let op inspringen, dubbele punten en haken; schrijf ‘woord: waarde’ of ‘woord: [een, twee]’.");
        } catch (YamlEngineException e) {
            problems.add(
                    new Place(file, line),
                    "",
                    "Dit blok is te groot of gebruikt verwijzingen.",
                    "Maak er meer blokken van.");
        }
        return Optional.empty();
    }

    /** A key without its colon is only missed on a later line. */
    private static Optional<Mark> mark(MarkedYamlEngineException e) {
        return UNFINISHED_KEY.equals(e.getContext()) ? e.getContextMark() : e.getProblemMark();
    }

    private static Optional<Node> compose(String yaml) {
        return new Compose(SETTINGS).composeString(yaml);
    }

    /** What stands inside a fence, when it is a mapping. */
    static Optional<MappingNode> mapping(String yaml) {
        try {
            return large(yaml)
                    ? Optional.empty()
                    : compose(yaml).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** Composing recurses as deep as the text nests; a covenant never needs more than a few. */
    private static boolean large(String yaml) {
        return yaml.length() > LONGEST || nested(yaml) > DEEPEST || depth(yaml) > DEEPEST;
    }

    /** How deep it nests, as far as it can be parsed and no further than is needed to tell that it is too deep. */
    private static int depth(String yaml) {
        int deepest = 0;
        int depth = 0;
        try {
            for (Event event : new Parse(SETTINGS).parseString(yaml)) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                deepest = Math.max(deepest, depth);
                if (deepest > DEEPEST) {
                    return deepest;
                }
            }
        } catch (YamlEngineException e) {
            return deepest;
        }
        return deepest;
    }

    private static int nested(String yaml) {
        int deepest = 0;
        int depth = 0;
        for (char c : yaml.toCharArray()) {
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
