package nl.perspectief.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.covenant.analysis.Findings;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.engine.CompiledCovenant;

/**
 * What is done once for a version. Each is exact over the complete space: the difference with all its blocks made, and the
 * checks with all findings made. Who can see what is made as a function of every cell, and apart from that as a list of
 * blocks, because a covenant that was drawn at random has hundreds of thousands of those.
 */
final class Analyses {
    private static final int EDITED = 7;
    private static final double SECOND = 1_000;

    private final String words;
    private final Covenant before;
    private final Covenant after;
    private final List<Line> lines = new ArrayList<>();

    private Analyses(String words, Covenant before, Covenant others) {
        this.words = words;
        this.before = before;
        this.after = edited(before, others.rules());
    }

    /** The largest first, so that its first run has nothing warmed up. */
    static List<Line> measure() {
        List<Line> lines = new ArrayList<>();
        Size regional = Size.REGIONAL;
        Size local = Size.LOCAL;
        lines.addAll(new Analyses(regional.words(), regional.covenant(1), regional.covenant(2)).lines());
        lines.addAll(new Analyses(Structured.words(), Structured.covenant(1), Structured.covenant(2)).lines());
        lines.addAll(new Analyses(local.words(), local.covenant(1), local.covenant(2)).lines());
        return lines;
    }

    private List<Line> lines() {
        add("exact difference, who can see what, and all checks (findings)", SECOND, this::everything);
        add("exact difference, " + EDITED + " rules replaced: " + blocks() + " blocks", SECOND, this::blocks);
        add("all checks (findings): " + findings(), SECOND, this::findings);
        add("exact difference and all checks", SECOND, () -> blocks() + findings());
        add("who can ever see what, with weakest conditions, in every cell", 0, () -> Reach.of(before));
        add("the same, listed: " + rows() + " blocks", 0, this::rows);
        add("compile", 0, () -> CompiledCovenant.of(before));
        return lines;
    }

    private int blocks() {
        return Difference.between(before, after).changes().size();
    }

    private int findings() {
        return Findings.of(before).size();
    }

    private int rows() {
        return Reach.of(before).all().size();
    }

    private int everything() {
        return blocks() + Reach.of(before).findings().size();
    }

    /** @param target in milliseconds of processor time; 0 when there is none */
    private void add(String what, double target, Callable<?> work) {
        Stopwatch.Measured measured = Stopwatch.measured(work);
        String reached = target == 0
                ? ""
                : "< " + Line.number(target / SECOND) + " s of processor time: "
                        + (measured.processor() < target ? "reached" : "**missed**");
        String first = lines.isEmpty()
                ? "; the first run took " + Line.number(measured.first()) + " ms of processor time"
                : "";
        lines.add(Line.processor(what + first, words, measured.wall(), measured.processor(), reached));
    }

    /** Some rules as another covenant of this size has them. */
    private static Covenant edited(Covenant covenant, List<Rule> others) {
        List<Rule> rules = new ArrayList<>(covenant.rules());
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
