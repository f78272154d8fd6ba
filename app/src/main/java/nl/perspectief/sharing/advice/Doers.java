package nl.perspectief.sharing.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds who sees to a condition, for one asker.
 *
 * @param origin absent when the asker came from nowhere
 * @param list where the asker finds such files; absent when there is no such place
 */
record Doers(
        Acting acting,
        Vocabulary words,
        Staff staff,
        @Nullable Origin origin,
        @Nullable String list) {
    private static final int FEW = 3;

    Doer of(Advice.Step step, boolean tellable) {
        Condition condition = step.condition();
        Doer here = here(condition);
        if (here != null) {
            return here;
        }
        Recording byHand = Recording.of(words, condition).orElse(null);
        if (byHand == null && condition.source() == Source.REGISTER) {
            return board(condition, waitsFor(step));
        }
        if (byHand == null && condition.remedy() == null && tellable) {
            return new Doer.Known();
        }
        return origin == null && list != null ? new Doer.Reader(list) : colleagues(byHand);
    }

    private @Nullable Doer here(Condition condition) {
        if (origin == null) {
            return null;
        }
        String door = condition.fact() == null ? null : origin.doors().get(condition.fact());
        if (door != null) {
            return new Doer.Reader(door);
        }
        return origin.recordable().contains(condition.id())
                ? new Doer.Reader(origin.place() + "/vastgelegd/nieuw?voorwaarde=" + condition.id())
                : null;
    }

    private List<Partner> waitsFor(Advice.Step step) {
        return step.condition().fact() == Fact.POLICE_DECISION ? words.partners(PartnerKind.POLICE) : step.waitsFor();
    }

    /** Partners sign, assess and decide outside; who guards privacy there, or minds whether partners are ready, knows how it stands. */
    private Doer board(Condition condition, List<Partner> partners) {
        Stream<Professional> nearest = condition.fact() == Fact.ASSESSED
                ? partners.stream().flatMap(partner -> staff.having(partner.id(), Role.PRIVACY_OFFICER).stream())
                : Stream.empty();
        return new Doer.Board(
                partners,
                few(Stream.concat(nearest, Stream.concat(staff.having(Role.PROJECT_LEAD).stream(), contacts())))
                        .stream()
                        .limit(1)
                        .toList());
    }

    private Doer colleagues(@Nullable Recording byHand) {
        Stream<Professional> recorders = byHand == null ? Stream.empty() : recorders(byHand);
        return new Doer.Colleagues(few(Stream.concat(recorders, contacts())));
    }

    /** Who leads the file if she may; else those of the own organisation, else of any. */
    private Stream<Professional> recorders(Recording byHand) {
        Professional lead = origin == null ? null : origin.lead();
        List<nl.perspectief.covenant.vocabulary.Role> roles = lead == null ? byHand.inSignals() : byHand.inCases();
        if (lead != null && roles.stream().anyMatch(role -> role.means().contains(RoleMeaning.CASE_LEAD))) {
            return Stream.of(lead);
        }
        List<Professional> own = in(roles, List.of(acting.organisation().partner()));
        return (own.isEmpty()
                        ? in(roles, words.partners().stream().map(Partner::id).toList())
                        : own)
                .stream();
    }

    private List<Professional> in(List<nl.perspectief.covenant.vocabulary.Role> roles, List<String> partners) {
        return partners.stream()
                .flatMap(partner -> roles.stream().flatMap(role -> staff.in(words, partner, role.id()).stream()))
                .distinct()
                .toList();
    }

    private Stream<Professional> contacts() {
        List<Professional> contacts = new ArrayList<>();
        if (origin != null && origin.lead() != null) {
            contacts.add(origin.lead());
        }
        staff.contact(acting.professional()).ifPresent(contacts::add);
        return contacts.stream();
    }

    /** Whoever asks is not sent to herself. */
    private List<Professional> few(Stream<Professional> people) {
        List<Professional> others = people.filter(one -> !one.id().equals(acting.professionalId()))
                .distinct()
                .toList();
        return others.subList(0, Math.min(FEW, others.size()));
    }

    /** Whom to call about the whole question; absent when there is nobody else. */
    @Nullable
    Professional contact() {
        return contacts()
                .filter(one -> !one.id().equals(acting.professionalId()))
                .findFirst()
                .orElse(null);
    }
}
