package nl.perspectief.guide.editing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.perspectief.desk.More;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.Proposal;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cards that somebody else proposed, and in one line all that have to be read again. */
@Component
@Order(6)
class GuideWorklist implements Worklist {
    /** One by one; the others are counted. */
    private static final int FIRST = 5;

    private final GuideEditing editing;
    private final GuideContents contents;
    private final Clock clock;

    GuideWorklist(GuideEditing editing, GuideContents contents, Clock clock) {
        this.editing = editing;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return GuideEditing.EDITORS.stream().anyMatch(mandate::has);
    }

    @Override
    public Today of(Acting acting) {
        List<Proposal> open =
                editing.open(acting).stream().filter(one -> !one.own()).toList();
        List<Proposal> became = editing.outcomes(acting);
        List<Task> waiting = new ArrayList<>();
        open.stream().limit(FIRST).forEach(one -> waiting.add(task(one)));
        expiring(waiting);
        return new Today(
                waiting,
                List.of(new More("desk.guide.more", GuideEditor.HOME + "?toon=PROPOSED", open.size() - FIRST)),
                outcomes(became),
                List.of(),
                0,
                List.of(new More(
                        "desk.guide.more-outcomes",
                        GuideEditor.HOME,
                        notAgreed(became).size() - FIRST)));
    }

    /** What became of own proposals waits until it was read; what is read by everybody now stands in one line. */
    private static List<Task> outcomes(List<Proposal> became) {
        List<Task> all = new ArrayList<>();
        notAgreed(became).stream().limit(FIRST).forEach(one -> all.add(outcome(one)));
        all.addAll(Task.grouped(
                "desk.guide.agreed",
                became.stream().filter(Proposal::agreed).toList(),
                GuideEditor.HOME + "?toon=CHANGED",
                GuideWorklist::outcome));
        return all;
    }

    private static List<Proposal> notAgreed(List<Proposal> became) {
        return became.stream()
                .filter(one -> !one.agreed())
                .sorted(Comparator.comparing(Proposal::at).reversed())
                .toList();
    }

    private static Task outcome(Proposal one) {
        String key =
                one.answer() == null ? "desk.guide.passed" : one.agreed() ? "desk.guide.agreed" : "desk.guide.refused";
        return Task.at(key, null, GuideEditor.CARD + "?kaart=" + one.slug())
                .with(List.of(one.card(Language.NL).title()));
    }

    private static Task task(Proposal one) {
        return Task.at("desk.guide.proposal", null, GuideEditor.CARD + "?kaart=" + one.slug())
                .with(List.of(one.card(Language.NL).title(), one.by().name()));
    }

    /** All in one line: they came together, and expire together. */
    private void expiring(List<Task> waiting) {
        LocalDate today = DutchDays.of(clock.instant());
        List<LocalDate> days = contents.cards(Language.NL).stream()
                .map(Card::reviewBefore)
                .filter(day -> CardOverview.soon(day, today))
                .sorted()
                .toList();
        if (!days.isEmpty()) {
            String key = days.size() == 1 ? "desk.guide.expiring-one" : "desk.guide.expiring";
            waiting.add(Task.at(key, null, GuideEditor.HOME + "?toon=EXPIRING")
                    .with(List.of(String.valueOf(days.size())))
                    .before(days.getFirst(), days.getFirst().isBefore(today)));
        }
    }
}
