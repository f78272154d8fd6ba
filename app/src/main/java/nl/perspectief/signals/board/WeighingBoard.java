package nl.perspectief.signals.board;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.weighing.WeighingLine;
import nl.perspectief.signals.weighing.WeighingLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undecided referrals to the own organisation, for its process leads. */
@Component
public class WeighingBoard {
    /** Referrals on one page of the list. */
    public static final int PAGE = 25;

    private final Transactions transactions;
    private final JdbcBoard rows;
    private final WeighingLog log;
    private final Clock clock;

    WeighingBoard(Transactions transactions, JdbcBoard rows, WeighingLog log, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One page of a list.
     *
     * @param total of all pages
     * @param next after which referral the next page starts; absent on the last
     */
    public record Listed(
            List<WeighingLine> lines, int total, @Nullable UUID next) {}

    /** One page of what is asked for; the look at whom it shows is noted. */
    public Listed list(Acting lead, BoardQuestion question) {
        return transactions.as(lead, () -> {
            JdbcBoard.Found found =
                    question.plain() ? rows.first(lead, question.after(), PAGE + 1) : rows.matching(lead, question);
            List<UUID> from = found.ids().subList(found.start(), found.ids().size());
            List<UUID> page = from.subList(0, Math.min(PAGE, from.size()));
            List<WeighingLine> lines = rows.lines(lead, page, DutchDays.of(clock.instant()));
            log.listed(lead, lines.stream().map(WeighingLine::subjectId).toList());
            return new Listed(lines, found.total(), from.size() > PAGE ? page.getLast() : null);
        });
    }
}
