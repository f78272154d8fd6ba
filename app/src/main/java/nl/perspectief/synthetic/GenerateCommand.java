package nl.perspectief.synthetic;

import static nl.perspectief.covenant.meaning.PurposeMeaning.ADMISSION;
import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.weighing.DecideReferral;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.beans.factory.BeanFactory;

/**
 * {@code generate}: fills a demo installation. Work of one professional goes in batches, many batches at the same time;
 * what is made up depends on seed and number only, so that the same seed gives the same partnership (but for its ids).
 */
public final class GenerateCommand {
    private static final int SIGNALS_AT_ONCE = 25;
    private static final int CASES_AT_ONCE = 10;
    private static final int WORKERS_EACH = 3;
    private static final int EVERY = 10;
    private static final int FIRST_LOOK = 8;

    private final Wanted wanted;
    private final OwnerDatabase owner;
    private final AtomicInteger finished = new AtomicInteger();
    private final Cast cast;
    private final Transactions transactions;
    private final SignalStory signals;
    private final WeighingStory weighings;
    private final CaseStory cases;
    private final Progress progress;
    private final LocalDate today;
    private final PurposeWords words;
    private final List<Mandate> referring;

    /**
     * @param signals how many in all, those that become cases among them
     * @param cases how many of the signals become a case
     */
    public record Wanted(int signals, int cases, long seed) {}

    private GenerateCommand(BeanFactory beans, OwnerDatabase owner, Wanted wanted, PrintStream out) {
        Clock clock = beans.getBean(Clock.class);
        this.wanted = wanted;
        this.words = beans.getBean(PurposeWords.class);
        this.today = DutchDays.of(clock.instant());
        this.progress = new Progress(out);
        this.owner = owner;
        this.cast = Cast.called(owner, beans.getBean(Professionals.class), clock.instant());
        this.transactions = beans.getBean(Transactions.class);
        this.signals = new SignalStory(
                beans.getBean(Signals.class),
                beans.getBean(Referrals.class),
                beans.getBean(Organisations.class).neighbourhoods(),
                progress);
        this.weighings =
                new WeighingStory(transactions, beans.getBean(Weighings.class), beans.getBean(DecideReferral.class));
        this.cases = new CaseStory(
                transactions,
                beans.getBean(CaseFiles.class),
                beans.getBean(Participants.class),
                beans.getBean(Plans.class),
                beans.getBean(PlanActions.class),
                beans.getBean(CaseSharing.class),
                progress);
        this.referring = referring();
    }

    /** Fills the database of a running application with demo data, and says how fast it went. */
    public static int run(BeanFactory application, OwnerDatabase owner, Wanted wanted, PrintStream out) {
        GenerateCommand command = new GenerateCommand(application, owner, wanted, out);
        command.run();
        out.println("Klaar na " + command.progress.line() + ".");
        return 0;
    }

    private void run() {
        List<Runnable> batches = new ArrayList<>();
        for (int from = 0; from < wanted.cases(); from += CASES_AT_ONCE) {
            int first = from;
            int number = Math.min(CASES_AT_ONCE, wanted.cases() - from);
            batches.add(() -> caseBatch(first, number));
        }
        for (int from = wanted.cases(); from < wanted.signals(); from += SIGNALS_AT_ONCE) {
            int first = from;
            int number = Math.min(SIGNALS_AT_ONCE, wanted.signals() - from);
            batches.add(() -> signalBatch(first, number));
        }
        // Cases weigh on one organisation and signals on the others: mixed, neither waits for the other's lock.
        Collections.shuffle(batches, new Random(wanted.seed()));
        all(batches);
    }

    private void all(List<Runnable> batches) {
        Semaphore free = new Semaphore(WORKERS_EACH * Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = batches.stream()
                    .<Future<?>>map(batch -> workers.submit(() -> {
                        free.acquireUninterruptibly();
                        try {
                            batch.run();
                            progress.perhaps();
                            learnSizes(finished.incrementAndGet());
                        } finally {
                            free.release();
                        }
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the work could not be made up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tables grow faster than PostgreSQL looks at them by itself; at each doubling it is told to. */
    private void learnSizes(int batches) {
        if (batches >= FIRST_LOOK && Integer.bitCount(batches) == 1) {
            owner.inTransaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "ANALYZE item, item_identity, disclosure, signal, referral, weighing, weighing_reason,"
                                    + " second_reading, case_file, case_phase, seat, file, file_participant, need, plan_action");
                }
            });
        }
    }

    private void signalBatch(int first, int number) {
        Acting giver = acting(new Fiction(wanted.seed(), first, today).one(cast.givers()), ADMISSION);
        Acting lead = acting(new Fiction(wanted.seed(), first, today).one(cast.leads()), ADMISSION);
        List<Referral> sentBack = new ArrayList<>();
        transactions.run(giver, () -> {
            for (int i = first; i < first + number; i++) {
                Fiction fiction = new Fiction(wanted.seed(), i, today);
                if (i % EVERY != 0) {
                    signals.record(giver, fiction, false);
                } else if (i % (2 * EVERY) == 0) {
                    signals.referred(giver, fiction);
                } else {
                    signals.referred(giver, fiction).ifPresent(sentBack::add);
                }
            }
        });
        transactions.run(lead, () -> sentBack.forEach(referral -> weighings.sentBack(lead, referral)));
    }

    private void caseBatch(int first, int number) {
        Fiction about = new Fiction(wanted.seed(), first, today);
        Acting lead = acting(about.one(cast.leads()), ADMISSION);
        Mandate second = about.one(cast.leads().stream()
                .filter(other -> !other.equals(lead.mandate()))
                .toList());
        List<Referral> referrals = referred(about, first, number);
        List<UUID> opened = weighings.takenOn(lead, acting(second, ADMISSION), referrals);
        Acting caseLead = acting(second, PERSONAL_PLAN);
        for (int i = 0; i < opened.size(); i++) {
            Fiction fiction = new Fiction(wanted.seed(), first + i, today);
            cases.tell(caseLead, fiction.one(cast.partners()), opened.get(i), fiction, today);
            progress.perhaps();
        }
    }

    /** By somebody whose organisation may refer. */
    private List<Referral> referred(Fiction about, int first, int number) {
        Acting giver = acting(about.one(referring), ADMISSION);
        return transactions.as(giver, () -> {
            List<Referral> made = new ArrayList<>();
            for (int i = first; i < first + number; i++) {
                signals.referred(giver, new Fiction(wanted.seed(), i, today)).ifPresent(made::add);
            }
            return made;
        });
    }

    /** Those of the organisations that this covenant lets refer: found out by one referral each. */
    private List<Mandate> referring() {
        Set<String> may = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (Mandate giver : cast.givers()) {
            String partner = giver.organisation().partner();
            if (asked.add(partner)
                    && signals.referred(acting(giver, ADMISSION), new Fiction(wanted.seed(), -asked.size(), today))
                            .isPresent()) {
                may.add(partner);
            }
        }
        if (may.isEmpty()) {
            throw new IllegalStateException("nobody may refer under this covenant");
        }
        return cast.givers().stream()
                .filter(giver -> may.contains(giver.organisation().partner()))
                .toList();
    }

    private Acting acting(Mandate mandate, PurposeMeaning meaning) {
        return mandate.under(
                words.purpose(meaning).orElseThrow(() -> new Unbound(meaning)),
                HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits())
                        + HexFormat.of().toHexDigits(UUID.randomUUID().getLeastSignificantBits()));
    }
}
