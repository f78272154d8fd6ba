package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.ADMISSION;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.weighing.Answered;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.DecideReferral;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Settled;
import nl.perspectief.signals.weighing.WeighingDecision;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.Path;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.beans.factory.BeanFactory;

/** Weighing a referral, reading along, and deciding. */
final class WeighingDeeds {
    private static final Set<Criterion> USUALLY_NO = EnumSet.of(Criterion.DISSENT);

    private final Map<?, ?> usual = Stories.usualReasons();
    private final Weighings weighings;
    private final DecideReferral decisions;
    private final Crew crew;

    WeighingDeeds(BeanFactory beans, Crew crew) {
        this.weighings = beans.getBean(Weighings.class);
        this.decisions = beans.getBean(DecideReferral.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of("begin", this::begin, "weigh", this::weigh, "read", this::read, "decide", this::decide);
    }

    private void begin(Step step, Story story) {
        Expect.that(weighings.begin(crew.acting(step, ADMISSION), story.get(Story.REFERRAL)), step);
    }

    /** Writes the answers that the story gives, a reason each; those under {@code no} are a no, or a yes where no is usual. */
    private void weigh(Step step, Story story) {
        Acting lead = crew.acting(step, ADMISSION);
        UUID id = story.get(Story.REFERRAL);
        Set<Criterion> unusual = step.words().list("unusual").stream()
                .map(word -> Words.constant(word, Criterion.class))
                .collect(Collectors.toSet());
        Map<Criterion, Given> answers = new EnumMap<>(Criterion.class);
        step.words().each("answers").forEach((word, reason) -> {
            Criterion criterion = Words.constant(word, Criterion.class);
            answers.put(criterion, new Given(USUALLY_NO.contains(criterion) == unusual.contains(criterion), reason));
        });
        WeighingFile file = weighings.look(lead, id).orElseThrow();
        if (step.words().yes("usual")) {
            Criterion.of(file.referral().route())
                    .forEach(criterion -> answers.putIfAbsent(criterion, usual(criterion)));
        }
        int version = Objects.requireNonNull(file.weighing()).version();
        Expect.that(weighings.answer(lead, id, version, answers) instanceof Answered.Saved, step);
        if (step.words().yes("offer")) {
            List<Criterion> missing = weighings.offer(lead, id);
            if (!missing.isEmpty()) {
                throw Expect.failed(step, missing);
            }
        }
    }

    private Given usual(Criterion criterion) {
        String word = criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Given(!USUALLY_NO.contains(criterion), String.valueOf(usual.get(word)));
    }

    private void read(Step step, Story story) {
        Expect.that(
                weighings.readSecond(
                        crew.acting(step, ADMISSION),
                        story.get(Story.REFERRAL),
                        step.words().yes("agrees"),
                        step.words().text("words")),
                step);
    }

    private void decide(Step step, Story story) {
        Settled settled =
                decisions.decide(crew.acting(step, ADMISSION), story.get(Story.REFERRAL), decision(step.words()));
        if (settled instanceof Settled.Wanted) {
            settled = decisions.decide(
                    crew.acting(step.words().text("with"), ADMISSION),
                    story.get(Story.REFERRAL),
                    decision(step.words()));
        }
        if (!(settled instanceof Settled.Done(var _, UUID caseId))) {
            throw Expect.failed(step, settled);
        }
        if (caseId != null) {
            story.made(Story.CASE, caseId);
        }
    }

    private WeighingDecision decision(Words words) {
        return switch (words.text("outcome")) {
            case "approach" -> new PersonalApproach(crew.id(words.text("lead")));
            case "basis" ->
                new BackToBasis(words.list("advice").stream()
                        .map(word -> Words.constant(word, Advice.class))
                        .collect(Collectors.toSet()));
            case "other" -> new OtherPath(words.one("path", Path.class));
            case "none" -> new NotTakenOn(words.one("ground", Ground.class));
            default -> throw new IllegalStateException("no such outcome: " + words.text("outcome"));
        };
    }
}
