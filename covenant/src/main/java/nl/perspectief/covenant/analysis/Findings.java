package nl.perspectief.covenant.analysis;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.space.Landscape;

/** Everything in a covenant that its writers should look at, proved over every question and every state of the facts. */
public final class Findings {
    private Findings() {}

    /** All findings: mistakes first, each kind together. */
    public static List<Finding> of(Covenant covenant) {
        return Reach.of(covenant).findings();
    }

    static List<Finding> of(Landscape landscape) {
        return Stream.concat(new RuleFindings(landscape).find(), new FlowFindings(landscape).find())
                .sorted()
                .toList();
    }
}
