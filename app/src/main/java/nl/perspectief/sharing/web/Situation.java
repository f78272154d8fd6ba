package nl.perspectief.sharing.web;

import static nl.perspectief.covenant.meaning.PhaseMeaning.BARRIER_COLLECTING;
import static nl.perspectief.covenant.meaning.PhaseMeaning.BARRIER_ENRICHING;
import static nl.perspectief.covenant.meaning.PhaseMeaning.BARRIER_INTERVENTION;
import static nl.perspectief.covenant.meaning.PhaseMeaning.CLOSING;
import static nl.perspectief.covenant.meaning.PhaseMeaning.EVALUATION;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_ACTION;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_ASSESSMENT;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_CLOSING;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_NAMES;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_PLAN;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_PRIORITY;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_READING;
import static nl.perspectief.covenant.meaning.PhaseMeaning.GROUP_SIGNALS;
import static nl.perspectief.covenant.meaning.PhaseMeaning.OWN_RECORD;
import static nl.perspectief.covenant.meaning.PhaseMeaning.PLAN;
import static nl.perspectief.covenant.meaning.PhaseMeaning.SIGNAL;
import static nl.perspectief.covenant.meaning.PhaseMeaning.START;
import static nl.perspectief.covenant.meaning.PhaseMeaning.WEIGHING;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.sharing.advice.Aim;

/** About whom or for what somebody asks, as professionals say it: a purpose and where in the work, in one choice. */
enum Situation {
    SIGNAL_OF_A_YOUTH(in(PurposeMeaning.RECOGNISE, SIGNAL), in(PurposeMeaning.ADMISSION, WEIGHING)),
    CASE_OF_A_YOUTH(in(PurposeMeaning.PERSONAL_PLAN, PLAN, START, EVALUATION, CLOSING)),
    PROTECTION(in(PurposeMeaning.PROTECT, SIGNAL, START, PLAN)),
    WITHOUT_NAME(in(PurposeMeaning.RECOGNISE, OWN_RECORD)),
    APART(
            in(PurposeMeaning.RECOGNISE, OWN_RECORD, SIGNAL),
            in(PurposeMeaning.SIDELINE_RECRUITERS, BARRIER_COLLECTING, BARRIER_ENRICHING, BARRIER_INTERVENTION)),
    GROUP(
            in(
                    PurposeMeaning.UNDERSTAND_GROUP,
                    GROUP_SIGNALS,
                    GROUP_ASSESSMENT,
                    GROUP_NAMES,
                    GROUP_READING,
                    GROUP_PRIORITY),
            in(PurposeMeaning.GROUP_PLAN, GROUP_PLAN, GROUP_ACTION, GROUP_CLOSING)),
    TRANSFER(in(PurposeMeaning.HAND_OVER, PLAN, EVALUATION));

    private final List<Work> works;

    /** One purpose, and the phases in which it is usual; the most usual first. */
    private record Work(PurposeMeaning purpose, List<PhaseMeaning> phases) {}

    private static Work in(PurposeMeaning purpose, PhaseMeaning... phases) {
        return new Work(purpose, List.of(phases));
    }

    Situation(Work... works) {
        this.works = List.of(works);
    }

    /** For what and when that is in the words of a covenant; nothing when it has no words for it. */
    List<Aim> aims(Vocabulary words) {
        Set<Aim> aims = new LinkedHashSet<>();
        works.forEach(work -> words.purposes(work.purpose())
                .forEach(purpose -> phases(words, work)
                        .map(phase -> new Aim(purpose.id(), phase))
                        .forEach(aims::add)));
        return List.copyOf(aims);
    }

    private static Stream<String> phases(Vocabulary words, Work work) {
        return work.phases().stream()
                .flatMap(meaning -> words.phases(meaning).stream())
                .map(nl.perspectief.covenant.vocabulary.Phase::id);
    }
}
