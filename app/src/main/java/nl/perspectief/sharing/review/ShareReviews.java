package nl.perspectief.sharing.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.review.JdbcReviews.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every share follows its facts. Whoever does something to what shares rest on says to which file; at the end of that
 * transaction the shares of it are decided again with what is recorded then. What changes by itself, with the day or the
 * register, is found by its date, at each start and every minute.
 */
@Component
public class ShareReviews {
    /** The purpose under which row-level security lets a review, and nothing else, see and end what others gave. */
    static final String PURPOSE = "herziening";
    /** Nobody did it: it follows from what was recorded. */
    static final UUID ITSELF = new UUID(0, 0);
    /** Two nodes at once: the second waits, and finds nothing to do. */
    private static final long ONE_AT_A_TIME = 0x6865727a69656eL;

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final RegisterDaysCache registers;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    ShareReviews(
            Transactions transactions,
            JdbcClient jdbc,
            RegisterDaysCache registers,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.registers = registers;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something was done in a case on which its shares may rest. */
    public void followCase(Acting acting, UUID caseId) {
        transactions.run(acting, () -> collected(acting).cases().add(caseId));
    }

    /** Something was done to a referral on which its shares may rest. */
    public void followReferral(Acting acting, UUID referralId) {
        transactions.run(acting, () -> collected(acting).referrals().add(referralId));
    }

    /** Something was done to items that may be shared. */
    public void followItems(Acting acting, Collection<UUID> items) {
        transactions.run(acting, () -> collected(acting).items().addAll(items));
    }

    /** These shares were given in this transaction, for one day as yet. */
    public void followGiven(Acting acting, Collection<UUID> shares) {
        transactions.run(acting, () -> collected(acting).shares().addAll(shares));
    }

    /** What was done to what in this transaction; it is reviewed once, at the end. */
    private Touched collected(Acting acting) {
        return transactions.once(Touched.class, Touched.class, () -> {
            Touched touched = new Touched(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            transactions.last(Transactions.Busy.SHARES, () -> reviewing(acting, review -> review.of(touched)));
            return touched;
        });
    }

    /** Which running shares of a case would end in another phase, with what is recorded now. */
    public Set<UUID> endingIn(Acting acting, UUID caseId, String phase) {
        return reviewing(
                acting, review -> review.shares().endingIn(new JdbcReviews(jdbc).ofCase(caseId, review.now()), phase));
    }

    /** How many shares of a case can be read now and would be read no more, with what is recorded in this transaction so far. */
    public int stopping(Acting acting, UUID caseId) {
        return reviewing(
                acting, review -> review.shares().stopping(new JdbcReviews(jdbc).ofCase(caseId, review.now())));
    }

    /** What reviews made of the shares of a case, as far as who acts may know of them; the first on top. */
    public List<ShareTurn> turns(Acting acting, UUID caseId) {
        return transactions.as(acting, () -> new JdbcReviews(jdbc).turns(caseId));
    }

    /** One review within a transaction, as it sees the register. */
    private record Reviewing(
            ShareReviews all, JdbcReviews rows, ReviewedShares shares, Acting itself, Instant now, int number) {
        int of(Touched touched) {
            return write(rows.locked(touched, now));
        }

        int write(List<Disclosure> locked) {
            shares.review(locked, true).forEach(turn -> all.note(itself, turn));
            return locked.size();
        }

        /** How many there were. */
        int due() {
            return write(rows.due(number, DutchDays.of(now), now));
        }

        boolean anyDue() {
            return rows.anyDue(number, DutchDays.of(now), now);
        }

        int late() {
            List<ShareTurn> late = rows.unnoted();
            late.forEach(turn -> all.note(itself, turn));
            return late.size();
        }
    }

    private <T> T reviewing(Acting acting, Function<Reviewing, T> work) {
        Acting itself = itself(acting.organisation(), acting.trace());
        return transactions.besides(itself, () -> work.apply(review(itself)));
    }

    private Reviewing review(Acting itself) {
        Instant now = clock.instant();
        JdbcReviews rows = new JdbcReviews(jdbc);
        int number = rows.register();
        RegisterDays register = registers.of(number, DutchDays.of(now));
        return new Reviewing(this, rows, new ReviewedShares(jdbc, register, number, now), itself, now, number);
    }

    private static Acting itself(Organisation organisation, String trace) {
        return new Mandate(new Professional(ITSELF, organisation, "", ""), Set.of()).under(Purpose.own(PURPOSE), trace);
    }

    /** In the log of who gave it, because its data subject is told from there. */
    private void note(Acting itself, ShareTurn turn) {
        Organisation giver = itself.organisationId().equals(turn.share().giverOrganisationId())
                ? itself.organisation()
                : organisations.find(turn.share().giverOrganisationId()).orElseThrow();
        Acting noting = itself(giver, itself.trace());
        transactions.besides(noting, () -> {
            audit.note(
                    noting,
                    turn.share().deed(turn.outcome() == ShareTurn.Outcome.ENDED ? Action.WITHDREW : Action.CHANGED),
                    ProcessingActivity.SHARE_REVIEWING,
                    List.of(turn.share().subjectId()));
            return turn;
        });
    }

    /** Soon after a day began, a register changed, or this node missed a day. */
    @Scheduled(cron = "1 * * * * *", zone = DutchDays.NAME)
    void watch() {
        carryOut();
    }

    /** Reviews all shares whose decision may have changed with the day or the register; how many there were. */
    int carryOut() {
        Optional<Organisation> any = organisations.all().stream().findFirst();
        return any.map(this::carryOut).orElse(0);
    }

    private int carryOut(Organisation any) {
        int reviewed = 0;
        if (inTransaction(any, Reviewing::anyDue)) {
            for (int more = JdbcReviews.BATCH; more == JdbcReviews.BATCH; reviewed += more) {
                more = inTransaction(any, review -> {
                    lock();
                    return review.due();
                });
            }
        }
        for (int more = JdbcReviews.BATCH; more == JdbcReviews.BATCH; ) {
            more = inTransaction(any, Reviewing::late);
        }
        return reviewed;
    }

    private <T> T inTransaction(Organisation any, Function<Reviewing, T> work) {
        Acting itself = itself(any, Ids.next(clock.instant()).toString().replace("-", ""));
        Supplier<T> reviewed = () -> work.apply(review(itself));
        return transactions.as(itself, reviewed);
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query((_, _) -> ONE_AT_A_TIME)
                .list();
    }
}
