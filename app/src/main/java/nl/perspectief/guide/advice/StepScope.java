package nl.perspectief.guide.advice;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.guide.StepKind;
import nl.perspectief.guide.Worry;

/**
 * Which part of a covenant a step is about, in meanings.
 *
 * @param receivers kinds of partners; none for all
 * @param categories meanings of what is given; none for all but what concerns recruiters and premises
 */
record StepScope(
        Set<PhaseMeaning> phases,
        Set<PurposeMeaning> purposes,
        Set<PartnerKind> receivers,
        Set<CategoryMeaning> categories) {
    private static final Set<PurposeMeaning> OF_A_SIGNAL =
            EnumSet.of(PurposeMeaning.RECOGNISE, PurposeMeaning.ADMISSION, PurposeMeaning.PROTECT);
    private static final Set<CategoryMeaning> OF_NO_YOUTH =
            EnumSet.of(CategoryMeaning.RECRUITER, CategoryMeaning.PREMISES);

    /** A signal that is referred: what the step of any worry beyond wondering comes to. */
    static final StepScope REFERRAL = signal(EnumSet.noneOf(PartnerKind.class));

    /** Whom somebody who noticed something asks for advice: who helps, and not who investigates or prosecutes. */
    private static final Set<PartnerKind> ADVISERS = EnumSet.of(
            PartnerKind.MUNICIPALITY,
            PartnerKind.SCHOOL,
            PartnerKind.SCHOOL_ATTENDANCE,
            PartnerKind.YOUTH_WORK,
            PartnerKind.SOCIAL_WORK,
            PartnerKind.VEILIG_THUIS,
            PartnerKind.HEALTH);

    private static final StepScope CONSULT = new StepScope(
            EnumSet.of(PhaseMeaning.OWN_RECORD),
            EnumSet.of(PurposeMeaning.RECOGNISE),
            ADVISERS,
            EnumSet.noneOf(CategoryMeaning.class));
    private static final StepScope RECRUITER = new StepScope(
            EnumSet.of(PhaseMeaning.OWN_RECORD, PhaseMeaning.SIGNAL, PhaseMeaning.BARRIER_COLLECTING),
            EnumSet.of(PurposeMeaning.RECOGNISE, PurposeMeaning.SIDELINE_RECRUITERS),
            EnumSet.noneOf(PartnerKind.class),
            EnumSet.of(CategoryMeaning.RECRUITER));

    /** What a step is about; empty for one at which nothing goes to a partner. In danger a consult is with one's own chief. */
    static Optional<StepScope> of(StepKind step, Worry worry) {
        return switch (step) {
            case TALK, SAY, PARENTS, SELF -> Optional.empty();
            case CONSULT -> worry == Worry.DANGER ? Optional.empty() : Optional.of(CONSULT);
            case MELDCODE, VEILIG_THUIS -> Optional.of(signal(EnumSet.of(PartnerKind.VEILIG_THUIS)));
            case EMERGENCY -> Optional.of(signal(EnumSet.of(PartnerKind.POLICE)));
            case EXPLOITATION ->
                Optional.of(signal(EnumSet.of(PartnerKind.POLICE, PartnerKind.VEILIG_THUIS, PartnerKind.MUNICIPALITY)));
            case RECRUITER -> Optional.of(RECRUITER);
        };
    }

    private static StepScope signal(Set<PartnerKind> receivers) {
        return new StepScope(
                EnumSet.of(PhaseMeaning.SIGNAL), OF_A_SIGNAL, receivers, EnumSet.noneOf(CategoryMeaning.class));
    }

    boolean about(Set<CategoryMeaning> meanings) {
        return categories.isEmpty()
                ? meanings.stream().noneMatch(OF_NO_YOUTH::contains)
                : meanings.stream().anyMatch(categories::contains);
    }
}
