package nl.perspectief.guide.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.guide.Step;
import nl.perspectief.guide.StepKind;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.guide.Worry;

/** What a profession can do, from its file. */
final class PlanReader {
    private static final String NONE = "none";

    private PlanReader() {}

    static StepPlan of(String file, String text) {
        FrontMatter read = FrontMatter.of(file, text);
        String partner = read.value("partner");
        Map<Worry, List<Step>> steps = new EnumMap<>(Worry.class);
        read.sections()
                .forEach((heading, bullets) -> steps.put(
                        read.one(Worry.class, heading),
                        bullets.stream().map(bullet -> step(read, bullet)).toList()));
        if (steps.size() < Worry.values().length) {
            throw new UnreadableGuide(file, "it does not have all four degrees of worry");
        }
        return new StepPlan(
                read.value("profession"),
                partner.equals(NONE) ? Optional.empty() : Optional.of(read.one(PartnerKind.class, partner)),
                read.value("title"),
                read.value("summary"),
                steps);
    }

    private static Step step(FrontMatter read, String bullet) {
        String[] parts = bullet.split(":", 2);
        if (parts.length < 2) {
            throw new UnreadableGuide(read.file(), "a step does not say of what kind it is: " + bullet);
        }
        return new Step(read.one(StepKind.class, parts[0].strip()), ClaimReader.of(read.file(), parts[1].strip()));
    }
}
