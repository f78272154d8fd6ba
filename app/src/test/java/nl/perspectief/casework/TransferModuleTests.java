package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.casework.transfer.Contributions.Contribution;
import nl.perspectief.casework.transfer.Transfer;
import nl.perspectief.casework.transfer.TransferPapers;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.casework.waiting.CaseworkWaiting;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moving a case to another regime: who decides, what goes along, and what is left. */
class TransferModuleTests {
    private static final Narrative WHY = new Narrative("De lokale aanpak loopt vast.");
    private static final String WORDS = "Komt elke week naar de gym, en durft thuis niets te zeggen.";

    private final Lichtendal lichtendal = Lichtendal.up();
    private final Transfers transfers = lichtendal.get(Transfers.class);
    private final Contributions contributions = lichtendal.get(Contributions.class);
    private final Acting ilse = acting("ilse.gemeente");
    private final Acting karim = acting("karim.gemeente");
    private final Acting sanne = acting("sanne.jongerenwerk");
    private final Acting mark = acting("mark.politie");
    private UUID caseId;

    private Acting acting(String login) {
        return lichtendal.acting(login).under(Working.on("overdracht"));
    }

    @BeforeEach
    void open() {
        caseId = lichtendal.toldCase();
        lichtendal.seat(caseId, "sanne.jongerenwerk", false);
        lichtendal.seat(caseId, "mark.politie", true);
        Lichtendal.done(lichtendal
                .get(CaseFiles.class)
                .move(lichtendal.acting("karim.gemeente"), caseId, 2, Phase.PLAN, Lichtendal.TODAY.plusWeeks(8)));
    }

    private UUID decided() {
        return Lichtendal.done(transfers.decide(ilse, caseId, new Transfers.Wish("wgs-2-31", null), WHY));
    }

    private UUID agreed() {
        UUID transfer = decided();
        Lichtendal.done(transfers.read(karim, caseId, transfer, true, WHY));
        return transfer;
    }

    private static Contribution contribution(String category, boolean supplied) {
        return new Contribution(category, new Narrative(WORDS), new Narrative("Nodig voor het plan daar."), supplied);
    }

    private List<String> along() {
        return transfers.look(ilse, caseId).orElseThrow().brought().stream()
                .map(Received::item)
                .map(item -> item.narrative().text())
                .toList();
    }

    @Test
    void nobody_gives_anything_along_before_a_second_process_lead_agrees() {
        assertThat(contributions.bring(sanne, caseId, contribution("c4", true))).isInstanceOf(CaseAnswer.Absent.class);
        UUID transfer = decided();
        assertThat(contributions.options(sanne, caseId)).isEmpty();
        assertThat(contributions.bring(sanne, caseId, contribution("c4", true))).isInstanceOf(CaseAnswer.Absent.class);
        Lichtendal.done(transfers.read(karim, caseId, transfer, false, WHY));
        assertThat(contributions.bring(sanne, caseId, contribution("c4", true))).isInstanceOf(CaseAnswer.Absent.class);
        agreed();
        Lichtendal.done(contributions.bring(sanne, caseId, contribution("c4", true)));
        assertThat(along()).containsExactly(WORDS);
    }

    @Test
    void a_decision_waits_for_another_process_lead_until_it_is_read() {
        UUID transfer = decided();
        assertThat(waitFor(acting("karim.gemeente"))).contains(caseId);
        assertThat(waitFor(acting("ilse.gemeente"))).doesNotContain(caseId);
        assertThat(waitFor(acting("sanne.jongerenwerk"))).doesNotContain(caseId);
        Lichtendal.done(transfers.read(karim, caseId, transfer, true, WHY));
        assertThat(waitFor(acting("karim.gemeente"))).doesNotContain(caseId);
    }

    private List<UUID> waitFor(Acting acting) {
        return lichtendal.get(CaseworkWaiting.class).forMe(acting.under(Working.on("d3"))).toReadAlong().stream()
                .map(CaseworkWaiting.ToReadAlong::caseId)
                .toList();
    }

    @Test
    void who_decided_does_not_read_along() {
        UUID transfer = decided();
        assertThat(transfers.read(ilse, caseId, transfer, true, WHY)).isInstanceOf(CaseAnswer.Absent.class);
        assertThatThrownBy(() -> sql(ilse, """
                        INSERT INTO case_transfer_reading (id, transfer_id, reader, agrees, read_at)
                        VALUES (gen_random_uuid(), '%s', acting_reader(), true, acting_now())""".formatted(transfer))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_decision_is_never_changed_or_removed() {
        UUID transfer = agreed();
        for (String change : List.of(
                "UPDATE case_transfer SET ground = 'anders'",
                "UPDATE case_transfer_reading SET agrees = false",
                "DELETE FROM case_transfer WHERE id = '" + transfer + "'")) {
            assertThatThrownBy(() -> sql(ilse, change)).isInstanceOf(DataAccessException.class);
        }
    }

    private void sql(Acting acting, String statement) {
        lichtendal
                .get(Transactions.class)
                .run(
                        acting,
                        () -> lichtendal.get(JdbcClient.class).sql(statement).update());
    }

    @Test
    void a_participant_or_another_partner_decides_nothing() {
        assertThat(transfers.decide(sanne, caseId, new Transfers.Wish("wgs-2-31", null), WHY))
                .isInstanceOf(CaseAnswer.Absent.class);
        assertThat(transfers.look(sanne, caseId)).isEmpty();
        assertThat(transfers.look(acting("lotte.maatschappelijkwerk"), caseId)).isEmpty();
        UUID transfer = agreed();
        assertThat(transfers.carryOut(sanne, caseId, transfer)).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(transfers.takeBack(mark, caseId, transfer, WHY)).isInstanceOf(CaseAnswer.Absent.class);
    }

    @Test
    void the_reason_stays_within_the_leading_organisation() {
        agreed();
        assertThat(transfers
                        .look(karim, caseId)
                        .orElseThrow()
                        .current()
                        .orElseThrow()
                        .reason())
                .isEqualTo(WHY);
        assertThat(transfers.current(sanne, caseId).orElseThrow().reason()).isNull();
    }

    @Test
    void the_police_give_nothing_along_and_a_supplier_is_asked() {
        agreed();
        assertThat(contributions.options(mark, caseId).orElseThrow().categories())
                .isEmpty();
        assertThat(contributions.bring(mark, caseId, contribution("c12", true)))
                .isInstanceOf(CaseAnswer.Withheld.class);
        assertThat(contributions.bring(sanne, caseId, contribution("c4", false)))
                .isInstanceOf(CaseAnswer.Withheld.class);
        assertThat(along()).isEmpty();
    }

    @Test
    void the_preview_is_what_the_process_lead_gets_and_gives_nothing() {
        agreed();
        Contributions.Forecast forecast =
                contributions.preview(sanne, caseId, contribution("c4", true)).orElseThrow();
        assertThat(Objects.requireNonNull(forecast.seen()).item().narrative().text())
                .isEqualTo(WORDS);
        assertThat(along()).isEmpty();
    }

    @Test
    void only_the_process_leads_read_what_was_brought() {
        agreed();
        Lichtendal.done(contributions.bring(sanne, caseId, contribution("c4", true)));
        assertThat(along()).containsExactly(WORDS);
        String seen = "item WHERE narrative = '" + WORDS + "' AND case_id = '" + caseId + "'";
        assertThat(lichtendal.rows("mark.politie", seen)).isZero();
        assertThat(lichtendal.rows("ilse.gemeente", seen))
                .as("for the plan, not for a transfer")
                .isZero();
    }

    @Test
    void taking_back_is_a_new_decision_and_ends_what_was_brought() {
        UUID transfer = agreed();
        Lichtendal.done(contributions.bring(sanne, caseId, contribution("c4", true)));
        Lichtendal.done(transfers.takeBack(ilse, caseId, transfer, WHY));
        assertThat(along()).isEmpty();
        assertThat(contributions.options(sanne, caseId)).isEmpty();
        assertThat(transfers.carryOut(ilse, caseId, transfer)).isInstanceOf(CaseAnswer.Stale.class);
        agreed();
        assertThat(transfers.look(ilse, caseId).orElseThrow().decisions())
                .extracting(Transfer::state)
                .containsExactly(Transfer.State.DECIDED, Transfer.State.TAKEN_BACK);
    }

    @Test
    void after_the_transfer_the_local_case_rests_and_nobody_reads_what_was_shared() {
        UUID transfer = agreed();
        Lichtendal.done(contributions.bring(sanne, caseId, contribution("c4", true)));
        Lichtendal.done(contributions.bring(ilse, caseId, contribution("c1", true)));
        Lichtendal.done(transfers.carryOut(karim, caseId, transfer));
        assertThat(transfers.look(ilse, caseId).orElseThrow().header().file().phase())
                .isEqualTo(Phase.SHIELDED);
        assertThat(along()).isEmpty();
        assertThat(contributions.bring(sanne, caseId, contribution("c4", true))).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(transfers.takeBack(ilse, caseId, transfer, WHY)).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(lichtendal.rows("mark.politie", "item WHERE case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void the_paper_of_it_is_for_who_hands_over_until_its_day_and_then_gone() {
        UUID transfer = agreed();
        String paper = "INSERT INTO case_transfer_paper (transfer_id, case_id, until_day, content) VALUES ('" + transfer
                + "', '" + caseId + "', acting_day() + ";
        String mine = "case_transfer_paper WHERE case_id = '" + caseId + "'";
        assertThatThrownBy(() -> sql(sanne, paper + "28, 'x')")).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> sql(ilse, paper + "29, 'x')")).rootCause().hasMessageContaining("row-level security");
        sql(ilse, paper + "28, 'x')");
        assertThat(lichtendal.rows("ilse.gemeente", mine)).isEqualTo(1);
        assertThat(lichtendal.rows("sanne.jongerenwerk", mine)).isZero();
        assertThat(lichtendal.rows("mark.politie", mine)).isZero();
        assertThat(lichtendal.get(TransferPapers.class).destroyOld()).isZero();
        UUID other = lichtendal.toldCase();
        lichtendal
                .get(CaseFiles.class)
                .move(lichtendal.acting("karim.gemeente"), other, 2, Phase.PLAN, Lichtendal.TODAY.plusWeeks(8));
        UUID decided = Lichtendal.done(transfers.decide(ilse, other, new Transfers.Wish("wgs-2-31", null), WHY));
        sql(
                ilse,
                "INSERT INTO case_transfer_paper (transfer_id, case_id, until_day, content) VALUES ('" + decided
                        + "', '" + other + "', acting_day() - 30, 'x')");
        assertThat(lichtendal.rows("ilse.gemeente", "case_transfer_paper WHERE case_id = '" + other + "'"))
                .isZero();
        assertThat(lichtendal.get(TransferPapers.class).destroyOld()).isEqualTo(1);
        assertThat(lichtendal.rows("ilse.gemeente", mine)).isEqualTo(1);
    }

    @Test
    void what_went_along_is_in_both_logs_piece_by_piece() {
        UUID transfer = agreed();
        UUID brought = Lichtendal.done(contributions.bring(sanne, caseId, contribution("c4", true)));
        UUID own = Lichtendal.done(contributions.bring(ilse, caseId, contribution("c1", true)));
        UUID subject =
                transfers.look(ilse, caseId).orElseThrow().header().file().subjectId();
        Lichtendal.done(transfers.carryOut(karim, caseId, transfer));
        assertThat(lichtendal
                        .get(AuditTrail.class)
                        .ofCase(ilse, caseId, LogPage.first(100))
                        .lines())
                .filteredOn(line -> line.deed().action() == Action.DISCLOSED
                        && line.professional().equals(karim.professionalId())
                        && line.purpose().equals("overdracht"))
                .extracting(line -> line.deed().object())
                .containsExactlyInAnyOrder(brought, own);
        assertThat(lichtendal
                        .get(ProcessingLog.class)
                        .ofSubject(acting("fg.gemeente"), subject, LogPage.first(100))
                        .lines())
                .filteredOn(line -> line.activity()
                        .equals(ProcessingActivity.CASE_TRANSFERRING.uri().toString()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void without_anything_to_give_along_there_is_no_transfer() {
        assertThat(transfers.carryOut(ilse, caseId, agreed())).isInstanceOf(CaseAnswer.Stale.class);
    }

    @Test
    void in_the_first_meeting_the_covenant_knows_no_transfer() {
        UUID early = lichtendal.toldCase();
        assertThat(transfers.look(ilse, early).orElseThrow().possible()).isFalse();
        assertThat(transfers.decide(ilse, early, new Transfers.Wish("wgs-2-31", null), WHY))
                .isInstanceOf(CaseAnswer.Absent.class);
    }
}
