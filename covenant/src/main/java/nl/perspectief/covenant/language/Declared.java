package nl.perspectief.covenant.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Passage;

/** Which words one block of a covenant declares, so that they can be shown where they stand. */
public record Declared(Kind kind, List<String> ids) {
    public Declared {
        ids = List.copyOf(ids);
    }

    /** The lists of a vocabulary. */
    public enum Kind {
        PARTNERS(Key.PARTNERS),
        ROLES(Key.ROLES),
        CATEGORIES(Key.CATEGORIES),
        PURPOSES(Key.PURPOSES),
        PHASES(Key.PHASES),
        GROUNDS(Key.GROUNDS),
        CONDITIONS(Key.CONDITIONS);

        private final Key key;

        Kind(Key key) {
            this.key = key;
        }
    }

    /** What a block of a readable covenant declares; nothing for the block with only its title and version. */
    public static List<Declared> in(Passage.Words words) {
        List<Declared> declared = new ArrayList<>();
        Yaml.block("", words.line(), words.yaml(), EnumSet.allOf(Key.class), new Problems())
                .ifPresent(block -> Stream.of(Kind.values())
                        .filter(kind -> block.has(kind.key))
                        .forEach(kind -> declared.add(new Declared(kind, ids(block, kind)))));
        return declared;
    }

    private static List<String> ids(Block block, Kind kind) {
        return block.blocks(kind.key, EnumSet.allOf(Key.class)).keySet().stream()
                .map(Block.Written::text)
                .toList();
    }
}
