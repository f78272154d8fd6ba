package nl.perspectief.casework.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcHandovers;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.plan.JdbcPlanActions;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchOrder;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.review.ShareReviews;
import nl.perspectief.sharing.review.ShareTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a case, in the order of time, as far as the reader may know of it. */
@Component
public class Timelines {
    private final BoundWords words;
    private final CaseTransaction work;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final JdbcPlanActions actions;
    private final JdbcHandovers handovers;
    private final People people;
    private final Items items;
    private final Disclosures disclosures;
    private final ShareReviews reviews;
    private final QuestionsBack questions;
    private final JdbcFormerAnswers answers;

    Timelines(
            BoundWords words,
            CaseTransaction work,
            JdbcCaseFiles files,
            JdbcSeats seats,
            JdbcPlanActions actions,
            JdbcHandovers handovers,
            People people,
            Items items,
            Disclosures disclosures,
            ShareReviews reviews,
            QuestionsBack questions,
            JdbcFormerAnswers answers) {
        this.words = words;
        this.work = work;
        this.files = files;
        this.seats = seats;
        this.actions = actions;
        this.handovers = handovers;
        this.people = people;
        this.items = items;
        this.disclosures = disclosures;
        this.reviews = reviews;
        this.questions = questions;
        this.answers = answers;
    }

    public enum What {
        PHASE_ENTERED,
        SEAT_TAKEN,
        SEAT_ENDED,
        RECORDED,
        ACTION_FINISHED,
        DISCLOSED,
        WITHDRAWN,
        /** It ended because something under it changed. */
        LAPSED,
        RESTED,
        RESUMED,
        LEAD_CHANGED,
        ACTION_HANDED,
        /** A question back to who gave something. */
        ASKED,
        ANSWERED,
        /** Of who is asked for consent: another answer took the place of this one. */
        CONSENT_CHANGED
    }

    /**
     * One thing that happened.
     *
     * @param by who did it, or whom it is about for a seat
     * @param to who received it, or who does it now
     * @param former who did it before
     * @param phase the phase that was entered
     * @param lapsed the conditions for want of which something ended or rests
     * @param asked the words of a question, for who asked or was asked
     * @param before what was answered before, for who leads the case
     */
    public record Moment(
            Instant at,
            What what,
            Professional by,
            @Nullable Professional to,
            @Nullable Professional former,
            @Nullable Phase phase,
            @Nullable String category,
            @Nullable Item item,
            List<String> lapsed,
            @Nullable String asked,
            @Nullable FormerAnswer before) {}

    /** @param organisations whose moments there are, to choose from */
    public record Timeline(CaseHeader header, List<Moment> moments, List<Organisation> organisations) {}

    /** @param partner only the moments of this organisation, by its covenant id; all when absent */
    public Optional<Timeline> look(Acting acting, UUID caseId, @Nullable String partner) {
        return work.look(acting, caseId, ObjectType.CASE_FILE, header -> timeline(acting, header, partner));
    }

    private Timeline timeline(Acting acting, CaseHeader header, @Nullable String partner) {
        List<RawMoment> raw = raw(acting, header);
        Set<UUID> ids = raw.stream().flatMap(RawMoment::people).collect(Collectors.toSet());
        Map<UUID, Professional> named = people.named(ids);
        List<Moment> all = raw.stream()
                .sorted(Comparator.comparing(RawMoment::at).reversed())
                .map(one -> moment(one, named))
                .toList();
        List<Organisation> organisations = all.stream()
                .map(moment -> moment.by().organisation())
                .distinct()
                .sorted(DutchOrder.by(Organisation::name))
                .toList();
        List<Moment> chosen = all.stream()
                .filter(moment ->
                        partner == null || moment.by().organisation().partner().equals(partner))
                .toList();
        return new Timeline(header, chosen, organisations);
    }

    private static Moment moment(RawMoment raw, Map<UUID, Professional> named) {
        UUID to = raw.to();
        UUID former = raw.former();
        return new Moment(
                raw.at(),
                raw.what(),
                Objects.requireNonNull(named.get(raw.by())),
                to == null ? null : named.get(to),
                former == null ? null : named.get(former),
                raw.phase(),
                raw.category(),
                raw.item(),
                raw.lapsed(),
                raw.asked(),
                raw.before());
    }

    private List<RawMoment> raw(Acting acting, CaseHeader header) {
        UUID caseId = header.file().id();
        List<RawMoment> raw = new ArrayList<>();
        files.entries(caseId)
                .forEach(entry -> raw.add(
                        new RawMoment(entry.at(), What.PHASE_ENTERED, entry.by(), null, entry.phase(), null, null)));
        seats.ofCase(caseId).forEach(seat -> addSeat(raw, seat));
        handovers.ofCase(caseId).forEach(one -> raw.add(RawMoment.of(one)));
        for (Item item : items.ofCase(acting, caseId)) {
            What what = item.kind() == ItemKind.DONE ? What.ACTION_FINISHED : What.RECORDED;
            raw.add(new RawMoment(item.recordedAt(), what, item.recordedBy(), null, null, item.category(), item));
        }
        addWordlessEnds(raw, header.file());
        List<ShareTurn> turns = reviews.turns(acting, caseId);
        turns.forEach(turn -> raw.add(RawMoment.of(turn)));
        Set<UUID> lapsed = turns.stream()
                .filter(turn -> turn.outcome() == ShareTurn.Outcome.ENDED)
                .map(turn -> turn.share().id())
                .collect(Collectors.toSet());
        disclosures.ofCase(acting, caseId).forEach(one -> addDisclosure(raw, one, !lapsed.contains(one.id())));
        answers.ofCase(caseId).forEach(one -> raw.add(RawMoment.of(one)));
        questions.onFile(acting, caseId).forEach(one -> raw.addAll(RawMoment.of(one)));
        return raw;
    }

    private static void addSeat(List<RawMoment> raw, Seat seat) {
        raw.add(new RawMoment(seat.since(), What.SEAT_TAKEN, seat.professionalId(), null, null, null, null));
        if (seat.endedAt() != null) {
            raw.add(new RawMoment(seat.endedAt(), What.SEAT_ENDED, seat.professionalId(), null, null, null, null));
        }
    }

    private void addWordlessEnds(List<RawMoment> raw, CaseFile file) {
        for (PlanAction action : actions.ofCase(file.id())) {
            Instant finished = action.finishedAt();
            if (finished != null && action.resultItemId() == null && action.removedFor() == null) {
                raw.add(new RawMoment(
                        finished,
                        What.ACTION_FINISHED,
                        action.ownerId(),
                        null,
                        null,
                        words.in(file.regime()).category(CategoryMeaning.AGREEMENTS),
                        null));
            }
        }
    }

    private static void addDisclosure(List<RawMoment> raw, Disclosure one, boolean takenBack) {
        UUID to = one.receiverProfessionalId();
        raw.add(new RawMoment(one.givenAt(), What.DISCLOSED, one.givenBy(), to, null, one.category(), null));
        Instant withdrawn = one.withdrawnAt();
        if (withdrawn != null && takenBack) {
            raw.add(new RawMoment(withdrawn, What.WITHDRAWN, one.givenBy(), to, null, one.category(), null));
        }
    }
}
