package nl.perspectief.guide.editing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.editing.Proposal.Outcome;
import nl.perspectief.guide.editing.Proposal.Whose;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.reading.CardText;
import nl.perspectief.guide.reading.FiledContents;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changing the cards. Who keeps the contacts of the guide edits its cards too: one proposes a version, another agrees, and only then
 * does everybody read it.
 */
@Component
public class GuideEditing {
    /** Who may propose and agree. */
    public static final Set<Role> EDITORS = Helplines.KEEPERS;

    /** What became of a proposal waits no longer to be read. */
    private static final Duration OUTCOMES_WAIT = Duration.ofDays(60);

    private final Transactions transactions;
    private final JdbcCards rows;
    private final GuideContents contents;
    private final FiledContents files;
    private final AuditTrail trail;
    private final Clock clock;

    GuideEditing(
            Transactions transactions,
            JdbcCards rows,
            GuideContents contents,
            FiledContents files,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.contents = contents;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** What was proposed, for every card for which anything was. */
    public Map<String, CardHistory> histories(Acting acting) {
        Map<String, List<Proposal>> bySlug = new LinkedHashMap<>();
        transactions
                .as(acting, rows::proposals)
                .forEach(one -> bySlug.computeIfAbsent(one.slug(), _ -> new ArrayList<>())
                        .add(one));
        Map<String, CardHistory> all = new LinkedHashMap<>();
        bySlug.forEach((slug, proposals) -> all.put(slug, new CardHistory(slug, proposals)));
        return all;
    }

    /** What was proposed for one card; nothing when nobody did. */
    public CardHistory history(Acting acting, String slug) {
        return new CardHistory(slug, transactions.as(acting, () -> rows.proposals(slug)));
    }

    /** What waits for an answer, by card. */
    public List<Proposal> open(Acting acting) {
        return transactions.as(acting, rows::open);
    }

    /** What became of own proposals, not yet read: agreed, refused with a reason, or passed by another's. */
    public List<Proposal> outcomes(Acting acting) {
        return transactions.as(acting, () -> rows.outcomes(clock.instant().minus(OUTCOMES_WAIT)));
    }

    /** Those of one card were read by who proposed them. */
    public void read(Acting acting, String slug) {
        transactions.run(
                acting,
                () -> rows.outcomes(clock.instant().minus(OUTCOMES_WAIT)).stream()
                        .filter(one -> one.slug().equals(slug))
                        .forEach(one -> rows.read(acting, one, clock.instant())));
    }

    /** What everybody reads now, by card, in the order of the cards. */
    public Map<String, CardPair> inForce() {
        Map<String, Card> english =
                contents.cards(Language.EN).stream().collect(Collectors.toMap(Card::slug, Function.identity()));
        Map<String, CardPair> all = new LinkedHashMap<>();
        contents.cards(Language.NL).forEach(dutch -> {
            Card other = english.get(dutch.slug());
            if (other != null) {
                all.put(dutch.slug(), new CardPair(dutch, other));
            }
        });
        return all;
    }

    /** What everybody reads now; empty for a card that is proposed and not yet agreed. */
    public Optional<CardPair> inForce(String slug) {
        return contents.card(Language.NL, slug)
                .flatMap(dutch -> contents.card(Language.EN, slug).map(english -> new CardPair(dutch, english)));
    }

    /**
     * What somebody who edits goes on with: what is proposed and open, else what is in force, else the last that was proposed and
     * not agreed to.
     */
    public Optional<CardPair> latest(CardHistory history) {
        return history.open()
                .map(Proposal::cards)
                .or(() -> inForce(history.slug()))
                .or(() -> history.proposals().stream().findFirst().map(Proposal::cards));
    }

    /**
     * What a form begins with: one's own proposal that waits, else what everybody reads; or which of the two was chosen.
     *
     * @param from by choice; absent as long as nobody chose
     */
    public Optional<Beginning> begin(CardHistory history, Beginning.@Nullable From from) {
        Optional<Proposal> open = history.open();
        Optional<CardPair> inForce = inForce(history.slug());
        boolean proposed = open.isPresent()
                && (inForce.isEmpty() || (from == null ? open.get().own() : from == Beginning.From.PROPOSAL));
        return (proposed
                        ? open.map(Proposal::cards)
                        : inForce.or(
                                () -> history.proposals().stream().findFirst().map(Proposal::cards)))
                .map(cards -> new Beginning(
                        cards,
                        open,
                        proposed ? Beginning.From.PROPOSAL : Beginning.From.IN_FORCE,
                        inForce.isPresent()));
    }

    /** The text of a version in one language; 0 is the file that came. */
    public Optional<String> text(CardHistory history, int number, Language language) {
        return number == 0
                ? files.file(language, history.slug())
                : history.version(number).map(one -> one.text(language));
    }

    /** A version as cards. */
    public Optional<CardPair> version(CardHistory history, int number) {
        return text(history, number, Language.NL)
                .flatMap(dutch -> text(history, number, Language.EN)
                        .map(english -> CardPair.read(history.slug(), dutch, english)));
    }

    /** A code for a card of the partnership's own, that no other card has: files of the application begin with another letter. */
    public String freeCode(Acting acting) {
        int last = histories(acting).values().stream()
                .flatMap(one -> latest(one).stream())
                .map(CardPair::dutch)
                .map(Card::code)
                .filter(code -> code.matches("L\\d{1,6}"))
                .mapToInt(code -> Integer.parseInt(code.substring(1)))
                .max()
                .orElse(0);
        return "L%02d".formatted(last + 1);
    }

    /**
     * Proposes a version in the place of what is proposed and open.
     *
     * @param known the latest number that who proposes knew
     * @param backTo the version that it puts back; absent when it was written
     */
    public EditingOutcome propose(Acting acting, CardPair cards, int known, String why, @Nullable Integer backTo) {
        return transactions.as(acting, () -> {
            CardHistory history = history(acting, cards.slug());
            if (saysNothingNew(history, cards)) {
                return new EditingOutcome.Same();
            }
            if (history.latest() != known || !rows.propose(acting, cards, known + 1, why, backTo, clock.instant())) {
                return new EditingOutcome.Otherwise();
            }
            trail.record(acting, AuditEvent.done(Action.ASKED, ObjectType.GUIDE_CARD, null));
            return new EditingOutcome.Kept();
        });
    }

    private boolean saysNothingNew(CardHistory history, CardPair cards) {
        return inForce(cards.slug()).filter(cards::saysTheSame).isPresent()
                || history.open()
                        .filter(open -> open.whose() != Whose.LEAVERS)
                        .map(Proposal::cards)
                        .filter(cards::saysTheSame)
                        .isPresent();
    }

    /** Answers what is open: another person agrees or refuses, who proposed it takes it back; for whatever organisation. */
    public EditingOutcome answer(Acting acting, String slug, int number, Outcome outcome, @Nullable String words) {
        return transactions.as(acting, () -> {
            Optional<Proposal> open = history(acting, slug).open().filter(one -> one.number() == number);
            if (open.isEmpty()) {
                return new EditingOutcome.Otherwise();
            }
            boolean own = open.get().own();
            if (own != (outcome == Outcome.WITHDRAWN)) {
                return new EditingOutcome.NotTheirs();
            }
            if (outcome == Outcome.AGREED && open.get().whose() != Whose.ANOTHERS) {
                return new EditingOutcome.OfLeaver();
            }
            if (!rows.answer(acting, open.get(), outcome, words, clock.instant())) {
                return new EditingOutcome.Otherwise();
            }
            trail.record(acting, AuditEvent.done(own ? Action.WITHDREW : Action.DECIDED, ObjectType.GUIDE_CARD, null));
            return new EditingOutcome.Kept();
        });
    }

    /**
     * Every card as a file, by the place that it has in the sources of the application: the file that came where nobody changed
     * the card, and else what is in force.
     */
    public Map<String, String> export(Acting acting) {
        Map<String, String> all = new LinkedHashMap<>(files.files());
        transactions.run(acting, () -> {
            rows.inForce().forEach(one -> {
                all.put(CardText.file(Language.NL, one.slug()), one.dutch());
                all.put(CardText.file(Language.EN, one.slug()), one.english());
            });
            trail.record(acting, AuditEvent.done(Action.EXPORTED, ObjectType.GUIDE_CARD, null));
        });
        return all;
    }
}
