package nl.perspectief.guide.editing.web;

import java.util.List;
import java.util.Optional;
import nl.perspectief.guide.editing.CardHistory;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.LineDifference;
import nl.perspectief.guide.editing.Proposal;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One card for its editors.
 *
 * @param inForce what everybody reads; empty for a card that nobody agreed to yet
 * @param fromFile whether the card came with the application
 * @param own whether what is open is of who looks
 * @param seen how what is open will look
 * @param changes what is otherwise than who answered it read
 */
public record CardHistoryPage(
        CardHistory history,
        Optional<CardPair> inForce,
        boolean fromFile,
        boolean own,
        @Nullable SeenCard seen,
        Form form,
        List<Shown.Change> changes) {

    /** Whether everybody reads this version, so that there is nothing to put back. @param number 0 for the file that came */
    public boolean readNow(int number) {
        return history.inForce().map(Proposal::number).orElse(fromFile ? 0 : -1) == number;
    }

    /** The card to name the page by. */
    public CardPair card() {
        return inForce.or(() -> history.proposals().stream().findFirst().map(Proposal::cards))
                .orElseThrow();
    }

    /** What goes and comes when what is open is agreed to. */
    public List<LineDifference.Line> difference(Proposal open, Language language) {
        return LineDifference.changed(
                LineWords.apart(inForce.map(cards -> cards.text(language)).orElse("")),
                LineWords.apart(open.text(language)));
    }

    /** What who answers reads of it. */
    public Shown shown() {
        return shown(history);
    }

    static Shown shown(CardHistory history) {
        return history.open()
                .map(open -> new Shown()
                        .row("guide.edit.version", open.number())
                        .row("guide.edit.why", open.why())
                        .rows(CardFields.shown(open.cards())))
                .orElseGet(Shown::new);
    }
}
