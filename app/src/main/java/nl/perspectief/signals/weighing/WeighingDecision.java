package nl.perspectief.signals.weighing;

import java.util.Set;
import java.util.UUID;
import nl.perspectief.signals.referral.ReferralOutcome;

/** How a weighing ends. What the giver hears of it are codes, so that nothing about a person travels beside the covenant. */
public sealed interface WeighingDecision {
    ReferralOutcome outcome();

    /** A code for the giver. */
    String detail();

    /** Codes of what the giver can do. */
    default Set<Advice> advice() {
        return Set.of();
    }

    /**
     * Nothing is done with it: when another process lead wants that too, all that the leading organisation has of it is destroyed at
     * once and a count remains (BGS 1.16(1)). The giver is asked to destroy the signal, which is its own.
     */
    record NotTakenOn(Ground ground) implements WeighingDecision {
        @Override
        public ReferralOutcome outcome() {
            return ReferralOutcome.NOT_TAKEN_ON;
        }

        @Override
        public String detail() {
            return ground.name();
        }
    }

    /** The giver keeps it and goes on with lighter means. */
    record BackToBasis(Set<Advice> advice) implements WeighingDecision {
        public BackToBasis {
            advice = Set.copyOf(advice);
        }

        @Override
        public ReferralOutcome outcome() {
            return ReferralOutcome.BACK_TO_BASIS;
        }

        @Override
        public String detail() {
            return "GIVER_GOES_ON";
        }
    }

    /** Another path fits better. */
    record OtherPath(Path path) implements WeighingDecision {
        @Override
        public ReferralOutcome outcome() {
            return ReferralOutcome.OTHER_PATH;
        }

        @Override
        public String detail() {
            return path.name();
        }
    }

    /** A case is opened, with this professional in the lead. */
    record PersonalApproach(UUID caseLeadId) implements WeighingDecision {
        @Override
        public ReferralOutcome outcome() {
            return ReferralOutcome.PERSONAL_APPROACH;
        }

        @Override
        public String detail() {
            return "CASE_OPENED";
        }
    }

    /** Why a referral is not taken on. */
    enum Ground {
        NO_INDICATIONS,
        NOT_NECESSARY,
        NOT_PROPORTIONATE,
        NOT_ACCURATE
    }

    /** Where else it belongs. To the RIEC go the recruiter and the place, never the young person. */
    enum Path {
        VEILIG_THUIS,
        RIEC_WITHOUT_YOUTH
    }

    /** What a giver can do with lighter means. */
    enum Advice {
        TALK_WITH_YOUTH,
        INVOLVE_PARENTS,
        ASK_SCHOOL,
        LOCAL_TEAM,
        REPORTING_CODE,
        COME_BACK
    }
}
