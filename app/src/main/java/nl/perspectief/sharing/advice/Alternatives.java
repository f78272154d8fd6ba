package nl.perspectief.sharing.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Phase;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.sharing.advice.Advice.Alternative;
import nl.perspectief.sharing.advice.Advice.Change;
import nl.perspectief.sharing.advice.Advice.Verdict;

/** Looks around a question for what comes nearer to a yes: less, only that something is known, without a name, elsewhere. */
record Alternatives(ShareAdviser adviser, Question asked, Verdict verdict) {
    private static final Set<Change> WHILE_WAITING =
            EnumSet.of(Change.LESS, Change.ONLY_KNOWN, Change.CONSULT, Change.OTHER_ROLE);
    private static final Set<CategoryMeaning> OF_NO_YOUTH =
            EnumSet.of(CategoryMeaning.RECRUITER, CategoryMeaning.PREMISES);

    /** The nearest of each kind; the nearest first. */
    List<Alternative> all() {
        if (verdict instanceof Advice.Yes) {
            return List.of();
        }
        List<Alternative> found = new ArrayList<>();
        for (Change change : verdict instanceof Advice.NotYet ? WHILE_WAITING : EnumSet.allOf(Change.class)) {
            nearest(change, candidates(change)).ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt((Alternative one) -> one.verdict().distance())
                .thenComparing(Alternative::change));
        return found;
    }

    private Optional<Alternative> nearest(Change change, Stream<Question> candidates) {
        return candidates
                .map(question -> new Alternative(
                        change, question, adviserFor(question).weigh(question), adviser.readers(question)))
                .filter(one -> one.verdict().distance() < verdict.distance())
                .min(Comparator.comparingInt(one -> one.verdict().distance()));
    }

    private ShareAdviser adviserFor(Question question) {
        return question.receiver().equals(asked.receiver()) ? adviser : adviser.towardsAnother();
    }

    private Stream<Question> candidates(Change change) {
        return switch (change) {
            case LESS ->
                Stream.of(Extent.SUMMARY, Extent.HIT)
                        .filter(form -> !form.covers(asked.form()))
                        .map(form -> with(asked.receiver(), asked.role(), asked.phase(), form));
            case ONLY_KNOWN ->
                words().categories(CategoryMeaning.KNOWN).stream()
                        .map(Category::id)
                        .filter(known -> !asked.category().equals(known))
                        .flatMap(known -> roles(asked.receiver())
                                .map(role -> new Question(
                                        asked.giver(),
                                        asked.receiver(),
                                        role,
                                        known,
                                        asked.purpose(),
                                        asked.phase(),
                                        Extent.HIT)));
            case CONSULT -> consulting(asked.phase()) ? Stream.empty() : consults();
            case APART -> apart();
            case OTHER_ROLE ->
                roles(asked.receiver()).map(role -> with(asked.receiver(), role, asked.phase(), asked.form()));
            case OTHER_PHASE ->
                words().phases().stream()
                        .map(Phase::id)
                        .filter(phase -> !consulting(phase))
                        .flatMap(phase ->
                                roles(asked.receiver()).map(role -> with(asked.receiver(), role, phase, asked.form())));
            case OTHER_RECEIVER ->
                others().flatMap(partner ->
                        roles(partner).map(role -> with(partner, role, asked.phase(), asked.form())));
        };
    }

    /** What is about no young person has a way of its own, apart from each of them. */
    private Stream<Question> apart() {
        return words().meanings(asked.category()).stream().anyMatch(OF_NO_YOUTH::contains)
                ? words().ids(Dimension.PURPOSE).stream()
                        .flatMap(purpose -> words().ids(Dimension.PHASE).stream()
                                .flatMap(phase -> Stream.concat(Stream.of(asked.receiver()), others())
                                        .filter(adviser.staff()::works)
                                        .flatMap(partner -> roles(partner)
                                                .map(role -> new Question(
                                                        asked.giver(),
                                                        partner,
                                                        role,
                                                        asked.category(),
                                                        purpose,
                                                        phase,
                                                        asked.form())))))
                : Stream.empty();
    }

    /** Without a name, with the process lead before anyone else. */
    private Stream<Question> consults() {
        return Stream.of(RoleMeaning.PROCESS_LEAD, RoleMeaning.DESIGNATED_LEAD)
                .flatMap(meaning -> words().roles(meaning).stream())
                .flatMap(role -> staffed()
                        .filter(partner -> adviser.rolesAt(partner).contains(role.id()))
                        .flatMap(partner -> consults(partner, role.id())));
    }

    private Stream<Question> consults(String partner, String role) {
        return words().categories(CategoryMeaning.OBSERVATION).stream()
                .flatMap(seen -> words().purposes(PurposeMeaning.RECOGNISE).stream()
                        .flatMap(purpose -> words().phases(PhaseMeaning.OWN_RECORD).stream()
                                .map(phase -> new Question(
                                        asked.giver(),
                                        partner,
                                        role,
                                        seen.id(),
                                        purpose.id(),
                                        phase.id(),
                                        Extent.SUMMARY))));
    }

    /** Whether nobody is named in a phase, so that somebody can be consulted. */
    private boolean consulting(String phase) {
        return words().phases(PhaseMeaning.OWN_RECORD).stream()
                .anyMatch(own -> own.id().equals(phase));
    }

    /** Other partners, and then the one that was asked about, where somebody works. */
    private Stream<String> staffed() {
        return Stream.concat(others(), Stream.of(asked.receiver()).filter(adviser.staff()::works));
    }

    /** Other partners where somebody works. */
    private Stream<String> others() {
        return words().partners().stream()
                .map(Partner::id)
                .filter(id -> !id.equals(asked.giver()) && !id.equals(asked.receiver()))
                .filter(adviser.staff()::works);
    }

    private Stream<String> roles(String partner) {
        Set<String> there = adviser.rolesAt(partner);
        return words().ids(Dimension.ROLE).stream().filter(there::contains);
    }

    private Vocabulary words() {
        return adviser.covenant().vocabulary();
    }

    private Question with(String receiver, String role, String phase, Extent form) {
        return new Question(asked.giver(), receiver, role, asked.category(), asked.purpose(), phase, form);
    }
}
