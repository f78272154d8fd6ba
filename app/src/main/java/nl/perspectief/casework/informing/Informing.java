package nl.perspectief.casework.informing;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.covenant.Truth;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * What the young person and each parent or guardian were told, and what each answered, as far as the covenant asks for it.
 *
 * @param victimViewOn when was looked at whether the young person is a victim, before anything else
 */
public record Informing(List<Concerned> concerned, @Nullable LocalDate victimViewOn) {
    public static final Informing NOTHING_YET = new Informing(List.of(), null);

    public Informing {
        concerned = List.copyOf(concerned);
    }

    public Informing viewed(@Nullable LocalDate on) {
        return new Informing(concerned, on);
    }

    public Informing with(List<Concerned> others) {
        return new Informing(others, victimViewOn);
    }

    /**
     * Whether all whom the law has told are, or postponed: the parents below 12, both from 12 to 15, the young person from 16.
     * Without an age, or with one that is known in part, whoever may be meant.
     */
    public Truth toldOrPostponed(LocalDate day, @Nullable Age age) {
        boolean youth = concerned.stream().anyMatch(one -> one.youth() && one.toldOrPostponed(day));
        List<Concerned> parents =
                concerned.stream().filter(Concerned::mayDecide).toList();
        boolean all = !parents.isEmpty() && parents.stream().allMatch(one -> one.toldOrPostponed(day));
        return Truth.of((youth || !Whose.youthMay(age)) && (all || !Whose.parentsMay(age)));
    }

    /** Whether all whose consent the law asks gave it. One no is a no; who was not asked leaves it unknown. */
    public Truth agreed(@Nullable Age age) {
        return new Consent(youth(), parents()).agreed(age);
    }

    private Consent.Answer youth() {
        return concerned.stream()
                .filter(Concerned::youth)
                .map(Concerned::answer)
                .findFirst()
                .orElse(Consent.Answer.NOT_ASKED);
    }

    /** Of all who have authority, and of nobody of whom that is only not ruled out: such a one can stop it and not allow it. */
    private Consent.Answer parents() {
        List<Concerned> parents =
                concerned.stream().filter(Concerned::mayDecide).toList();
        if (parents.stream().anyMatch(one -> one.answer() == Consent.Answer.OBJECTS)) {
            return Consent.Answer.OBJECTS;
        }
        boolean all = parents.stream().allMatch(one -> one.answer() == Consent.Answer.CONSENTS)
                && parents.stream().anyMatch(one -> one.authority() == Authority.YES);
        return all ? Consent.Answer.CONSENTS : Consent.Answer.NOT_ASKED;
    }
}
