package nl.perspectief.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.sharing.CaseAttestations;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** What people do in one case by chance; the model hears of the same. */
final class CaseHistory extends ComparedCase {
    private static final int EVENTS = 10;
    private static final String SECRECY = "geheimhouding-uitzondering";

    private final Map<UUID, UUID> seats = new LinkedHashMap<>();
    int said;
    private final Map<UUID, SaidByHand.Said> sayings = new LinkedHashMap<>();

    CaseHistory(long seed) {
        super(seed);
    }

    void play() {
        inform(new Together(
                null,
                Postponement.values()[0],
                Lichtendal.TODAY.plusDays(random.nextInt(70)),
                day(),
                day(),
                Lichtendal.TODAY));
        PARTNERS.forEach(this::sit);
        say();
        for (int i = 0; i < 30; i++) {
            give();
        }
        compare();
        for (events = 0; events < EVENTS; events++) {
            happen();
            compare();
            for (int i = random.nextInt(9); i > 0; i--) {
                wait(Duration.ofMinutes(random.nextInt(60 * 24 * 7)));
                compare();
                if (random.nextInt(3) > 0) {
                    NIGHT.passes();
                    model.review(now());
                    compare();
                }
            }
        }
    }

    /** So that the nights of the next history pass as fast. */
    void forget() {
        LICHTENDAL
                .server()
                .superuser()
                .sql("DELETE FROM disclosure WHERE case_id = ?")
                .param(caseId)
                .update();
    }

    private void happen() {
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> informAnew();
            case 3 -> move();
            case 4 -> stand();
            case 5, 6, 7 -> give();
            case 8 -> {
                if (random.nextInt(3) == 0) {
                    register();
                }
            }
            case 10, 11 -> say();
            case 12 -> takeBack();
            case 9 -> sit(PARTNERS.get(random.nextInt(PARTNERS.size())));
            default -> wait(Duration.ofDays(random.nextInt(20)));
        }
    }

    private LocalDate today() {
        return DutchDays.of(now());
    }

    private void wait(Duration duration) {
        LICHTENDAL.pass(duration);
    }

    private @Nullable LocalDate day() {
        return random.nextInt(4) == 0 ? null : Lichtendal.TODAY;
    }

    private void informAnew() {
        boolean told = random.nextInt(3) > 0;
        boolean postponed = !told && random.nextInt(4) > 0;
        inform(new Together(
                told ? Lichtendal.TODAY : null,
                postponed ? Postponement.values()[0] : null,
                postponed ? today().plusDays(random.nextInt(25)) : null,
                day(),
                day(),
                Lichtendal.TODAY));
    }

    private CaseFile file() {
        return LICHTENDAL.get(CaseFiles.class).look(karim, caseId).orElseThrow().file();
    }

    private void inform(Together informing) {
        if (LICHTENDAL
                        .get(CaseFiles.class)
                        .inform(karim, caseId, file().version(), informing.by(karim.professionalId()))
                instanceof CaseAnswer.Done) {
            model.facts.informed(informing);
            model.review(now());
        }
    }

    private void sit(String login) {
        Acting who = LICHTENDAL.acting(login);
        CaseAnswer answer = LICHTENDAL
                .get(Participants.class)
                .add(
                        karim,
                        caseId,
                        new Participants.NewSeat(
                                who.professionalId(),
                                new Narrative("Nodig voor de aanpak."),
                                Lichtendal.TODAY.plusMonths(11),
                                true));
        if (answer instanceof CaseAnswer.Done(UUID seat)) {
            seats.put(who.professionalId(), seat);
            model.facts.seated(who.professionalId(), DutchDays.endOf(Lichtendal.TODAY.plusMonths(11)));
            found(answer);
        }
    }

    private void stand() {
        List<UUID> sitting = List.copyOf(seats.keySet());
        if (!sitting.isEmpty()) {
            UUID who = sitting.get(random.nextInt(sitting.size()));
            if (LICHTENDAL
                            .get(Participants.class)
                            .remove(karim, caseId, Objects.requireNonNull(seats.get(who)), "no-longer-needed")
                    instanceof CaseAnswer.Done) {
                seats.remove(who);
                model.stoodUp(who, now());
                model.review(now());
            }
        }
    }

    private void move() {
        CaseFile file = file();
        Phase next = file.phase().next().orElse(Phase.SHIELDED);
        if (next != Phase.SHIELDED && next != Phase.CLOSING || random.nextInt(4) == 0) {
            if (LICHTENDAL.get(CaseFiles.class).move(karim, caseId, file.version(), next, today().plusWeeks(8))
                    instanceof CaseAnswer.Done) {
                model.moved(
                        LICHTENDAL.get(BoundWords.class).in(Working.LICHTENDAL).phase(next.meaning()), now());
                model.review(now());
            }
        }
    }

    /** A helper says whether there is an exception to secrecy, from some day until some day. */
    private void say() {
        Acting helper = LICHTENDAL.acting("lotte.maatschappelijkwerk");
        LocalDate from = today().plusDays(Math.max(0, random.nextInt(9) - 5));
        LocalDate until = from.plusDays(random.nextInt(45));
        boolean holds = random.nextInt(5) > 0;
        NewAttestation wanted = new NewAttestation(SECRECY, holds, new Narrative("Besproken."), from, until, null);
        if (LICHTENDAL.get(CaseAttestations.class).record(helper, caseId, wanted) instanceof CaseAnswer.Done(UUID id)) {
            SaidByHand.Said said = new SaidByHand.Said(SECRECY, helper.organisationId(), holds, from, until);
            sayings.put(id, said);
            model.facts.said(said);
            this.said++;
            model.review(now());
        }
    }

    private void takeBack() {
        List<UUID> all = List.copyOf(sayings.keySet());
        if (!all.isEmpty()) {
            UUID id = all.get(random.nextInt(all.size()));
            if (LICHTENDAL
                            .get(CaseAttestations.class)
                            .end(
                                    LICHTENDAL.acting("lotte.maatschappelijkwerk"),
                                    caseId,
                                    id,
                                    new Narrative("Ingetrokken."))
                    instanceof CaseAnswer.Done) {
                model.facts.takenBack(Objects.requireNonNull(sayings.remove(id)), today());
                model.review(now());
            }
        }
    }

    private void register() {
        switch (random.nextInt(4)) {
            case 0 -> NIGHT.dpiaEnds("politie", today().plusDays(random.nextInt(6)));
            case 1 -> NIGHT.signatureEnds("leerplicht", today().plusDays(random.nextInt(6)));
            case 2 -> NIGHT.decisionsEnd(today().plusDays(random.nextInt(6)));
            default -> NIGHT.registerAsItWas();
        }
        model.facts.registerChanged();
        model.review(now());
    }

    private void give() {
        switch (random.nextInt(5)) {
            case 3, 4 -> offer("lotte.maatschappelijkwerk", "c10", "karim.gemeente");
            case 0 -> action(PARTNERS.get(random.nextInt(PARTNERS.size())));
            case 1 ->
                offer("lotte.maatschappelijkwerk", "c9", random.nextBoolean() ? "karim.gemeente" : "nora.leerplicht");
            default ->
                offer("mark.politie", "c12", random.nextBoolean() ? "lotte.maatschappelijkwerk" : "nora.leerplicht");
        }
    }

    private void action(String owner) {
        found(LICHTENDAL
                .get(PlanActions.class)
                .give(
                        karim,
                        caseId,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL,
                                new Narrative("Gesprek over het rooster."),
                                LICHTENDAL.professional(owner),
                                today().plusDays(14))));
    }

    private void offer(String giver, String category, String receiver) {
        found(LICHTENDAL
                .get(CaseSharing.class)
                .give(
                        LICHTENDAL.acting(giver),
                        caseId,
                        new CaseSharing.Offer(
                                null,
                                new CaseSharing.Statement(
                                        category,
                                        ItemKind.NOTE,
                                        Extent.SUMMARY,
                                        new Narrative("Verzonnen."),
                                        today().minusMonths(12).plusDays(random.nextInt(90)),
                                        today().plusDays(random.nextInt(90))),
                                Map.of(LICHTENDAL.professional(receiver), new Narrative("Nodig.")),
                                null,
                                today().plusDays(random.nextInt(300)))));
    }
}
