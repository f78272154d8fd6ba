package nl.perspectief.benchmarks;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.covenant.analysis.Reach;

/** What is done once for a version, by the wall clock. */
final class Analyses {
    private static final int EDITED = 7;

    private Analyses() {}

    static List<Line> measure() {
        List<Line> lines = new ArrayList<>();
        for (Size size : Size.values()) {
            Covenant before = size.covenant(1);
            Covenant after = edited(before, size);
            int changes = Difference.between(before, after).changes().size();
            lines.add(Line.wall("compile", size.words(), Stopwatch.of(() -> CompiledCovenant.of(before)), ""));
            lines.add(Line.wall(
                    "exact difference, " + EDITED + " rules replaced: " + changes + " blocks",
                    size.words(),
                    Stopwatch.of(() -> Difference.between(before, after)),
                    ""));
            lines.add(Line.wall(
                    "who can ever see what, with weakest conditions",
                    size.words(),
                    Stopwatch.of(() -> Reach.of(before).all()),
                    ""));
        }
        return lines;
    }

    /** Some rules as another covenant of this size has them. */
    private static Covenant edited(Covenant covenant, Size size) {
        List<Rule> rules = new ArrayList<>(covenant.rules());
        List<Rule> others = size.covenant(2).rules();
        for (int i = 0; i < EDITED; i++) {
            int at = (2 * i + 1) * rules.size() / (2 * EDITED);
            rules.set(at, others.get(at));
        }
        return new Covenant(
                covenant.id(),
                "2",
                covenant.title(),
                covenant.regime(),
                covenant.validFrom(),
                covenant.vocabulary(),
                rules,
                List.of(),
                "edited");
    }
}
