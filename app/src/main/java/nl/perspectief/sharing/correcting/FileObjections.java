package nl.perspectief.sharing.correcting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/**
 * Objections to what is done in a file, for who leads it. As long as one is open nothing new is shared in the file. Whoever asks says what
 * the file is, who weighs the objection, and notes it in the logs.
 */
@Component
public class FileObjections {
    private final Transactions transactions;
    private final JdbcFileObjections rows;
    private final Clock clock;

    FileObjections(Transactions transactions, JdbcFileObjections rows, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    /** Open ones first, by the day on which they are due. */
    public List<FileObjection> about(Acting lead, Collection<UUID> files) {
        return transactions.as(lead, () -> rows.about(files));
    }

    /** All that are open in files of the own organisation, first due first. */
    public List<FileObjection> open(Acting lead) {
        return transactions.as(lead, () -> rows.open(lead.organisationId()));
    }

    /** Whether what is done in one of these files rests. */
    public boolean rests(Acting acting, Collection<UUID> files) {
        return transactions.as(acting, () -> rows.rests(files));
    }

    /** Registers one; from now on the file rests. Whether none was open. */
    public boolean register(Acting lead, UUID file, FileObjection.By by, FileObjection.Way way, LocalDate received) {
        return transactions.as(
                lead, () -> rows.register(lead, file, by, way, received, Ids.next(clock.instant()), clock.instant()));
    }

    /** Tells that the answer comes two months later, once and in time; whether that could be. */
    public boolean later(Acting lead, FileObjection objection, LocalDate today, Narrative because) {
        return transactions.as(
                lead, () -> objection.canWait(today) && rows.later(lead, objection, because.text(), clock.instant()));
    }

    /** Answers one, with the reason that is told; with that the file rests no more. Whether it was open. */
    public boolean answer(Acting lead, FileObjection objection, RightsAnswer answer, Narrative because) {
        return transactions.as(lead, () -> rows.answer(lead, objection, answer, because.text(), clock.instant()));
    }
}
