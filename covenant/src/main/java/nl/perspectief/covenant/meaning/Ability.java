package nl.perspectief.covenant.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the application can do, with the meanings of which some word of a covenant must carry each. */
public enum Ability {
    RECORD_SIGNALS(
            "een signaal vastleggen",
            RoleMeaning.NOTICER,
            PurposeMeaning.RECOGNISE,
            PhaseMeaning.OWN_RECORD,
            CategoryMeaning.IDENTITY,
            CategoryMeaning.OBSERVATION),
    REFER_AND_WEIGH(
            "aanmelden en wegen",
            PartnerKind.MUNICIPALITY,
            RoleMeaning.PROCESS_LEAD,
            PurposeMeaning.RECOGNISE,
            PurposeMeaning.ADMISSION,
            PhaseMeaning.SIGNAL,
            PhaseMeaning.WEIGHING,
            CategoryMeaning.IDENTITY,
            CategoryMeaning.OBSERVATION),
    LEAD_CASES(
            "een casus voeren",
            PartnerKind.MUNICIPALITY,
            RoleMeaning.CASE_LEAD,
            RoleMeaning.PARTICIPANT,
            PurposeMeaning.PERSONAL_PLAN,
            PhaseMeaning.START,
            CategoryMeaning.IDENTITY),
    MAKE_PLANS("een plan maken", PhaseMeaning.PLAN, CategoryMeaning.VOICE, CategoryMeaning.AGREEMENTS),
    CLOSE_CASES("een casus afsluiten", PhaseMeaning.SHIELDED),
    HAND_OVER("een casus overdragen", PurposeMeaning.HAND_OVER, Fact.HANDOVER),
    MIND_SIGNATURES("rekening houden met handtekeningen", Fact.SIGNED),
    MIND_ASSESSMENTS("rekening houden met DPIA’s", Fact.ASSESSED);

    private final String dutch;
    private final List<Meaning> needs;

    Ability(String dutch, Meaning... needs) {
        this.dutch = dutch;
        this.needs = List.of(needs);
    }

    /** As the end of a sentence such as "hier kun je". */
    public String dutch() {
        return dutch;
    }

    /** The meanings of which some word must carry each. */
    public List<Meaning> needs() {
        return needs;
    }

    /** What no word carries though it is needed. @param carried the meanings that words of a covenant carry */
    public Set<Meaning> lacks(Set<Meaning> carried) {
        Set<Meaning> lacks = new LinkedHashSet<>(needs);
        lacks.removeAll(carried);
        return lacks;
    }
}
