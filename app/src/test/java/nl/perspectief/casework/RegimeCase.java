package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.sharing.CaseAttestations;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** What people do in one case under one covenant of the harbour; its model hears of the same. */
final class RegimeCase {
    private static final Narrative WORDS = new Narrative("Verzonnen.");

    final UUID id;
    final String regime;
    final ModelOfShares model;
    private final ModuleServer server;
    private final Harbourers people;
    final Map<UUID, UUID> seats = new LinkedHashMap<>();
    final Map<UUID, Acting> sayers = new LinkedHashMap<>();
    private final Map<UUID, SaidByHand.Said> sayings = new HashMap<>();
    private final Set<UUID> supplied = new HashSet<>();

    RegimeCase(UUID id, String regime, ModelOfShares model, ModuleServer server, Harbourers people) {
        this.id = id;
        this.regime = regime;
        this.model = model;
        this.server = server;
        this.people = people;
    }

    private Instant now() {
        return server.clock.instant();
    }

    private LocalDate today() {
        return DutchDays.of(now());
    }

    RegimeWords words() {
        return server.get(BoundWords.class).in(regime);
    }

    CaseFile file() {
        return server.get(CaseFiles.class)
                .look(people.planning("kai"), id)
                .orElseThrow()
                .file();
    }

    List<Disclosure> shares() {
        return server.get(Disclosures.class).ofCase(people.planning("una"), id);
    }

    /** Shares that are new, with the items that their givers hold; every share of the case follows. */
    private boolean followed(CaseAnswer answer) {
        if (!(answer instanceof CaseAnswer.Done)) {
            return false;
        }
        for (Disclosure share : shares()) {
            if (!model.knows(share.id())) {
                Item item = server.get(Items.class)
                        .find(people.planning(share.givenBy()), share.itemId())
                        .orElseThrow();
                model.given(share, item, supplied.contains(item.id()));
            }
        }
        model.review(now());
        return true;
    }

    void inform(Together informing) {
        CaseAnswer answer = server.get(CaseFiles.class)
                .inform(
                        people.planning("kai"),
                        id,
                        file().version(),
                        informing.by(people.planning("kai").professionalId()));
        if (answer instanceof CaseAnswer.Done) {
            model.facts.informed(informing);
            followed(answer);
        }
    }

    void sit(String subject, LocalDate until) {
        UUID who = people.planning(subject).professionalId();
        CaseAnswer answer = server.get(Participants.class)
                .add(people.planning("kai"), id, new Participants.NewSeat(who, WORDS, until, true));
        if (answer instanceof CaseAnswer.Done(UUID seat)) {
            seats.put(who, seat);
            model.facts.seated(who, DutchDays.endOf(until));
            followed(answer);
        }
    }

    void stand(UUID who) {
        UUID seat = Objects.requireNonNull(seats.remove(who));
        if (server.get(Participants.class).remove(people.planning("kai"), id, seat, "no-longer-needed")
                instanceof CaseAnswer.Done) {
            model.stoodUp(who, now());
            model.review(now());
        }
    }

    /** To another phase, as far as the covenant knows it. */
    boolean move(Phase next) {
        CaseFile file = file();
        if (!words().has(next.meaning())
                || !(server.get(CaseFiles.class)
                                .move(people.planning("kai"), id, file.version(), next, today().plusWeeks(8))
                        instanceof CaseAnswer.Done)) {
            return false;
        }
        model.moved(words().phase(next.meaning()), now());
        model.review(now());
        return true;
    }

    boolean say(String subject, String condition, boolean holds, LocalDate from, LocalDate until) {
        Acting who = people.planning(subject);
        CaseAnswer answer = server.get(CaseAttestations.class)
                .record(who, id, new NewAttestation(condition, holds, WORDS, from, until, null));
        if (answer instanceof CaseAnswer.Done(UUID saying)) {
            SaidByHand.Said said = new SaidByHand.Said(condition, who.organisationId(), holds, from, until);
            sayings.put(saying, said);
            sayers.put(saying, who);
            model.facts.said(said);
            return followed(answer);
        }
        return false;
    }

    void takeBack(UUID saying) {
        Acting who = Objects.requireNonNull(sayers.remove(saying));
        if (server.get(CaseAttestations.class).end(who, id, saying, WORDS) instanceof CaseAnswer.Done) {
            model.facts.takenBack(Objects.requireNonNull(sayings.remove(saying)), today());
            model.review(now());
        }
    }

    void act(String owner) {
        followed(server.get(PlanActions.class)
                .give(
                        people.planning("kai"),
                        id,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL,
                                WORDS,
                                people.planning(owner).professionalId(),
                                today().plusDays(14))));
    }

    /** @param days when it was seen, until when its source may use it and until when it may be read */
    record Days(@Nullable LocalDate seen, @Nullable LocalDate term, LocalDate until) {}

    boolean offer(Acting giver, String category, Extent form, String receiver, Days days) {
        return followed(server.get(CaseSharing.class)
                .give(
                        giver,
                        id,
                        new CaseSharing.Offer(
                                null,
                                new CaseSharing.Statement(
                                        category, ItemKind.NOTE, form, WORDS, days.seen(), days.term()),
                                Map.of(people.planning(receiver).professionalId(), WORDS),
                                null,
                                days.until())));
    }

    void withdraw(Disclosure share) {
        if (server.get(CaseSharing.class).withdraw(people.planning(share.givenBy()), id, share.id(), "proef")
                instanceof CaseAnswer.Done) {
            model.withdrawn(share.id());
            model.review(now());
        }
    }

    /** What was brought along when handing over. */
    boolean brought(CaseAnswer answer, boolean supplies) {
        if (answer instanceof CaseAnswer.Done(UUID item) && supplies) {
            supplied.add(item);
        }
        return followed(answer);
    }

    void decided(CaseAnswer answer, boolean agreed) {
        if (answer instanceof CaseAnswer.Done) {
            model.facts.handover(agreed);
            model.review(now());
        }
    }
}
