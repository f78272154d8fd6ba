package nl.perspectief.signals.objections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.sharing.correcting.FileObjections;
import nl.perspectief.sharing.correcting.RightsAnswer;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.WeighingLog;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a young person, a parent or somebody for them objects to a weighing (AVG 21). Before the decision it hangs on the referral, and
 * after somebody was taken on, on the case; while it is open nobody is taken on, sent on or referred anew, and nothing new is
 * shared (AVG 18). Somebody else than who decided weighs it.
 */
@Component
public class WeighingObjections {
    /** Why a share ended, as it is kept with it. */
    private static final String ENDED = "bezwaar";

    private final Transactions transactions;
    private final Weighings weighings;
    private final FileObjections objections;
    private final Disclosures disclosures;
    private final WeighingLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    WeighingObjections(
            Transactions transactions,
            Weighings weighings,
            FileObjections objections,
            Disclosures disclosures,
            WeighingLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.transactions = transactions;
        this.weighings = weighings;
        this.objections = objections;
        this.disclosures = disclosures;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty also when the weighing is not to be seen. */
    public Optional<Objected> look(Acting lead, UUID referralId) {
        return transactions.as(
                lead,
                () -> weighings
                        .look(lead, referralId)
                        .map(file -> new Objected(
                                file, objections.about(lead, file.referral().files()), mayAnswer(lead, referralId))));
    }

    /** On what an objection hangs that is made now. */
    private static UUID file(Referral referral) {
        UUID caseId = referral.caseId();
        return caseId == null ? referral.id() : caseId;
    }

    private boolean mayAnswer(Acting lead, UUID referralId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM referral r
                                        WHERE r.id = :id AND r.decided_by IS DISTINCT FROM :me
                                          AND (r.outcome IS NOT NULL
                                               OR NOT EXISTS (SELECT FROM weighing w
                                                               WHERE w.referral_id = r.id AND w.begun_by = :me)))""")
                .param("id", referralId)
                .param("me", lead.professionalId())
                .query(Boolean.class)
                .single();
    }

    /** Whether a day can be the one on which it came: not before there was something to object to, and not ahead. */
    public boolean canHaveCome(Referral referral, LocalDate received) {
        return !received.isBefore(DutchDays.of(referral.referredAt()))
                && !received.isAfter(DutchDays.of(clock.instant()));
    }

    /** Registers one; whether none was open and its day can be. */
    public boolean register(
            Acting lead, UUID referralId, FileObjection.By by, FileObjection.Way way, LocalDate received) {
        return noted(lead, referralId, Action.RECORDED, objected -> {
            Referral referral = objected.file().referral();
            return canHaveCome(referral, received)
                    && !objected.rests()
                    && objections.register(lead, file(referral), by, way, received);
        });
    }

    /** Tells that the answer comes two months later; whether that could be. */
    public boolean later(Acting lead, UUID referralId, UUID objection, Narrative because) {
        LocalDate today = DutchDays.of(clock.instant());
        return noted(
                lead,
                referralId,
                Action.RECORDED,
                objected -> objected.one(objection)
                        .filter(one -> one.canWait(today))
                        .filter(one -> objections.later(lead, one, today, because))
                        .isPresent());
    }

    /** Answers one; whether it was open and who acts may. One that is upheld ends what was shared for it, at once. */
    public boolean answer(Acting lead, UUID referralId, UUID objection, RightsAnswer answer, Narrative because) {
        return noted(
                lead,
                referralId,
                Action.DECIDED,
                objected -> objected.mayAnswer()
                        && objected.one(objection)
                                .filter(FileObjection::open)
                                .filter(one -> objections.answer(lead, one, answer, because))
                                .map(_ -> follow(lead, objected.file(), answer))
                                .isPresent());
    }

    private int follow(Acting lead, WeighingFile file, RightsAnswer answer) {
        if (answer != RightsAnswer.UPHELD) {
            return 0;
        }
        UUID caseId = file.referral().caseId();
        return disclosures.endReferral(lead, file.referral().id(), ENDED)
                + (caseId == null
                        ? 0
                        : (int) disclosures.ofCase(lead, caseId).stream()
                                .filter(share -> disclosures.withdraw(lead, share.id(), ENDED))
                                .count());
    }

    private boolean noted(Acting lead, UUID referralId, Action action, Predicate<Objected> deed) {
        return transactions.as(lead, () -> {
            weighings.hold(lead, referralId);
            Optional<Objected> objected = look(lead, referralId).filter(deed);
            objected.ifPresent(done -> log.done(lead, action, done.file().referral()));
            return objected.isPresent();
        });
    }

    /** One that waits for an answer of who acts. */
    public record Waiting(UUID referralId, LocalDate dueOn) {}

    /** What waits for somebody who neither decided nor weighs, first due first. No person is in it. */
    public List<Waiting> waiting(Acting lead) {
        return transactions.as(
                lead,
                () -> objections.open(lead).stream()
                        .flatMap(one -> referral(one.fileId())
                                .filter(id -> mayAnswer(lead, id))
                                .map(id -> new Waiting(id, one.dueOn()))
                                .stream())
                        .toList());
    }

    private Optional<UUID> referral(UUID file) {
        return jdbc.sql(
                        "SELECT r.id FROM referral r WHERE r.id = :file OR r.case_id = :file ORDER BY r.referred_at DESC, r.id LIMIT 1")
                .param("file", file)
                .query(UUID.class)
                .optional();
    }
}
