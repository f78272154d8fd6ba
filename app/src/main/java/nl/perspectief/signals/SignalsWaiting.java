package nl.perspectief.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/** What waits for a professional in this module. Each question is noted in the logs and is a transaction of its own, or a
 * turn of the page that asks. */
public interface SignalsWaiting {
    /**
     * Signals of the acting professional that were not referred and do not expire yet: the only one, {@code /signalen/{id}}, or how many
     * there are.
     */
    Some unreferred(Acting acting);

    /** What the process lead has to do with referrals, first due first; {@code /wegingen/{id}}. */
    Weighing weighing(Acting acting);

    /** Answers on own referrals that were not marked as seen. */
    Answers answered(Acting acting);

    /**
     * Own signals that were not taken on, and of which nobody said yet that they are kept; the last day to say so, {@code
     * /signalen/{id}}.
     */
    List<Waiting> toKeepOrDestroy(Acting acting);

    /**
     * Own signals that nobody referred and that expire within two weeks, first due first; the last day, {@code /signalen/{id}}.
     */
    Some expiring(Acting acting);

    /** Own signals of which telling somebody was put off until today or before, first due first; {@code /signalen/{id}}. */
    List<Waiting> toTell(Acting acting);

    /** What was given by way of a referral and can no longer be read, because it rests or a review ended it. */
    List<Stopped> stopped(Acting acting);

    /**
     * The first of what stopped in one referral.
     *
     * @param id of the signal for its giver, of the referral for who received it
     * @param regime the covenant that has the category
     * @param why the conditions that are wanting, in the covenant's words, as far as the acting professional may know them
     */
    record Stopped(UUID id, boolean received, boolean rests, String regime, String category, List<String> why) {}

    /**
     * @param id of the signal, or of the referral
     * @param firstName absent when there is no name, or when the acting professional may not see it
     * @param since recorded at, or referred at
     * @param due absent when nothing ends
     */
    record Waiting(
            UUID id,
            @Nullable String firstName,
            @Nullable Age age,
            Instant since,
            @Nullable Instant due) {
        /** Of what is kept of somebody. @param born as the register has it @param last the last day */
        public static Waiting until(
                UUID id,
                @Nullable String firstName,
                @Nullable String born,
                Instant since,
                LocalDate last,
                LocalDate today) {
            return new Waiting(
                    id,
                    firstName,
                    born == null ? null : BirthDate.ofRegister(born).ageOn(today),
                    since,
                    last.atStartOfDay(DutchDays.ZONE).toInstant());
        }

        /** The same without whom it is about, where only how many there are is told. */
        public Waiting unnamed() {
            return new Waiting(id, null, null, since, due);
        }
    }

    /** One with whom it is about, for the log of who shows it. */
    record OfSubject(UUID subject, Waiting waiting) {
        public static List<UUID> subjects(List<OfSubject> all) {
            return all.stream().map(OfSubject::subject).distinct().toList();
        }

        public static List<Waiting> waiting(List<OfSubject> all) {
            return all.stream().map(OfSubject::waiting).toList();
        }
    }

    /** @param others how many more there are than the first of them */
    record Some(List<Waiting> first, int others) {
        public static final Some NONE = new Some(List.of(), 0);

        public int number() {
            return first.size() + others;
        }
    }

    /**
     * @param toWeigh to weigh
     * @param toDecide weighings that another read as second reader; for who read it herself there is nothing to do
     * @param toReadSecond weighings that ask for a second reader other than those who weighed
     * @param others how many undecided referrals there are beyond those of which the first wait here
     */
    record Weighing(List<Waiting> toWeigh, List<Waiting> toDecide, List<Waiting> toReadSecond, int others) {
        public static final Weighing NONE = new Weighing(List.of(), List.of(), List.of(), 0);
    }

    /** @param others how many more there are than the newest of them */
    record Answers(List<Answered> first, int others) {
        public static final Answers NONE = new Answers(List.of(), 0);
    }

    /**
     * @param id of the answer
     * @param signalId absent when the signal was destroyed
     * @param outcome such as {@code BACK_TO_BASIS}; text key {@code signals.outcome.BACK_TO_BASIS}
     */
    record Answered(UUID id, @Nullable UUID signalId, String outcome, Instant referredAt, Instant answeredAt) {}
}
