package nl.perspectief.casework.transfer;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The paper of a case that was handed over, for the process leads who hand it over: for four weeks at most, and then gone. */
@Component
public class TransferPapers {
    /** As long as what was only for the weighing stays: enough to hand it over and to answer a question. */
    private static final int WEEKS = 4;

    private final JdbcClient jdbc;
    private final CaseTransaction work;
    private final ObjectProvider<TransferPaper> maker;
    private final DailyUpkeep upkeep;

    TransferPapers(JdbcClient jdbc, CaseTransaction work, ObjectProvider<TransferPaper> maker, DailyUpkeep upkeep) {
        this.jdbc = jdbc;
        this.work = work;
        this.maker = maker;
        this.upkeep = upkeep;
    }

    /** @param content as PDF @param until the last day on which it is there */
    public record Paper(byte[] content, LocalDate until) {}

    /** Keeps it, in the transaction that carries out; where nobody makes pages there is none. */
    void keep(Transfers.File file, Transfer transfer) {
        maker.ifAvailable(paper -> jdbc.sql("""
                        INSERT INTO case_transfer_paper (transfer_id, case_id, until_day, content) VALUES (?, ?, ?, ?)""")
                .params(transfer.id(), file.header().file().id(), Date.valueOf(last(file)), paper.of(file, transfer))
                .update());
    }

    /** No copy of what partners gave stays longer than they let it be read. */
    private LocalDate last(Transfers.File file) {
        return file.brought().stream()
                .map(one -> DutchDays.last(one.disclosure().readableUntil()))
                .reduce(work.today().plusWeeks(WEEKS), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** Until which day it is there, for who may have it. */
    public Optional<LocalDate> until(UUID caseId) {
        return jdbc.sql("SELECT until_day FROM case_transfer_paper WHERE case_id = ?")
                .param(caseId)
                .query((row, _) -> row.getObject("until_day", LocalDate.class))
                .optional();
    }

    /** The paper itself; looking at it is noted. */
    public Optional<Paper> look(Acting acting, UUID caseId) {
        return acting.has(Role.PROCESS_LEAD)
                ? work.look(acting, caseId, ObjectType.CASE_FILE, header -> {
                            Optional<Paper> paper = find(caseId);
                            paper.ifPresent(_ -> work.note(
                                    acting,
                                    header.file(),
                                    Action.LOOKED,
                                    ObjectType.CASE_FILE,
                                    caseId,
                                    ProcessingActivity.CASE_TRANSFERRING));
                            return paper;
                        })
                        .flatMap(paper -> paper)
                : Optional.empty();
    }

    private Optional<Paper> find(UUID caseId) {
        return jdbc.sql("SELECT content, until_day FROM case_transfer_paper WHERE case_id = ?")
                .param(caseId)
                .query((row, _) -> new Paper(row.getBytes("content"), row.getObject("until_day", LocalDate.class)))
                .optional();
    }

    /** Soon after midnight those whose day is over are destroyed; until then nobody sees them any more. */
    @Scheduled(cron = "41 * * * * *", zone = DutchDays.NAME)
    void watch() {
        destroyOld();
    }

    /** How many there were. */
    public int destroyOld() {
        return upkeep.of(() ->
                jdbc.sql("SELECT destroy_old_papers()").query(Integer.class).single());
    }
}
