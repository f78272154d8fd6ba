package nl.perspectief.signals.weighing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weighings of the leading organisation; only its process leads see any of them. */
@Component
public class Weighings {
    private final Transactions transactions;
    private final LeadReferrals referrals;
    private final JdbcWeighings rows;
    private final Disclosures disclosures;
    private final Items items;
    private final QuestionsBack questions;
    private final Organisations organisations;
    private final WeighingLog log;
    private final Clock clock;

    Weighings(
            Transactions transactions,
            LeadReferrals referrals,
            JdbcWeighings rows,
            Disclosures disclosures,
            Items items,
            QuestionsBack questions,
            Organisations organisations,
            WeighingLog log,
            Clock clock) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.rows = rows;
        this.disclosures = disclosures;
        this.items = items;
        this.questions = questions;
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    /** One referral with what may be read of it; empty also when it is not to be seen. */
    public Optional<WeighingFile> look(Acting lead, UUID referralId) {
        return transactions.as(lead, () -> {
            Optional<WeighingFile> file = find(lead, referralId);
            file.ifPresent(seen -> log.done(lead, Action.LOOKED, seen.referral()));
            return file;
        });
    }

    /** The same for a step of a larger deed. */
    Optional<WeighingFile> find(Acting lead, UUID referralId) {
        return transactions.as(lead, () -> referrals.find(lead, referralId).map(referral -> file(lead, referral)));
    }

    private WeighingFile file(Acting lead, Referral referral) {
        List<Received> received = disclosures.ofReferral(lead, referral.id());
        int objective = (int) received.stream()
                .filter(seen ->
                        Statement.of(seen.item()).filter(Statement::objective).isPresent())
                .count();
        return new WeighingFile(
                referral,
                organisations.find(referral.organisationId()).orElseThrow(),
                received,
                rows.find(referral, objective).orElse(null),
                referrals.brought(lead, referral).orElse(null),
                known(lead, referral),
                rows.lettingGo(referral.id()).orElse(null),
                questions.beside(
                        lead,
                        received.stream().map(one -> one.disclosure().id()).toList(),
                        referral.open()));
    }

    /** What the own organisation recorded in the case that came of it. */
    private @Nullable Identity known(Acting lead, Referral referral) {
        UUID caseId = referral.caseId();
        return caseId == null
                ? null
                : items.ofCase(lead, caseId).stream()
                        .filter(item -> item.organisationId().equals(lead.organisationId()))
                        .map(Item::identity)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Begins to weigh; from now on the giver cannot take it back. Whether there was something to weigh. */
    public boolean begin(Acting lead, UUID referralId) {
        return transactions.as(lead, () -> {
            Optional<Referral> referral =
                    referrals.find(lead, referralId).filter(Referral::open).filter(open -> referrals.begin(lead, open));
            referral.ifPresent(open -> {
                rows.begin(open, lead.professionalId(), clock.instant());
                log.done(lead, Action.WEIGHED, open);
            });
            return referral.isPresent();
        });
    }

    /** Writes answers that are new or other than before; after that a second reader has to read again. */
    public Answered answer(Acting lead, UUID referralId, int version, Map<Criterion, Given> answers) {
        return transactions.as(
                lead,
                () -> underWay(lead, referralId)
                        .map(weighing -> answer(lead, weighing, version, answers))
                        .orElseGet(Answered.Absent::new));
    }

    private Answered answer(Acting lead, Weighing weighing, int version, Map<Criterion, Given> answers) {
        UUID id = weighing.referral().id();
        if (victimFirst(lead, weighing, answers)) {
            return new Answered.VictimFirst();
        }
        if (!rows.reopen(id, version)) {
            return new Answered.Conflicting(weighing);
        }
        rows.forgetSecond(id);
        Map<Criterion, Given> changed = new EnumMap<>(Criterion.class);
        changed.putAll(answers);
        changed.entrySet().removeIf(answer -> same(weighing.reasons().get(answer.getKey()), answer.getValue()));
        if (!changed.isEmpty()) {
            rows.write(id, changed, lead.professionalId(), clock.instant());
        }
        log.done(lead, Action.WEIGHED, weighing.referral());
        return new Answered.Saved(version + 1);
    }

    private boolean victimFirst(Acting lead, Weighing weighing, Map<Criterion, Given> answers) {
        return weighing.reason(Criterion.VICTIM_VIEW).isEmpty()
                && !answers.containsKey(Criterion.VICTIM_VIEW)
                && referrals
                        .contact(lead, weighing.referral().id())
                        .filter(NewReferral.PoliceContact::askedFirst)
                        .isPresent();
    }

    private static boolean same(@Nullable Reason before, Given given) {
        return before != null && before.yes() == given.yes() && before.text().equals(given.reason());
    }

    /** Keeps others from changing or deciding it until the transaction ends, so that what is read now is agreed to. */
    public void hold(Acting lead, UUID referralId) {
        transactions.run(lead, () -> rows.hold(referralId));
    }

    /** Offers a complete weighing to a second reader; what is missing, or nothing when it was offered. */
    public List<Criterion> offer(Acting lead, UUID referralId) {
        return transactions.as(
                lead,
                () -> held(lead, referralId)
                        .map(weighing -> {
                            if (weighing.missing().isEmpty()) {
                                rows.ready(referralId, clock.instant());
                                log.done(lead, Action.WEIGHED, weighing.referral());
                            }
                            return weighing.missing();
                        })
                        .orElseGet(List::of));
    }

    /** Gives the second reading; false for whoever weighed, and when it was not asked. */
    public boolean readSecond(Acting reader, UUID referralId, boolean agrees, String reason) {
        return transactions.as(reader, () -> {
            Optional<Weighing> asked =
                    held(reader, referralId).filter(weighing -> weighing.asks(reader.professionalId()));
            asked.ifPresent(weighing -> {
                rows.read(referralId, reader.professionalId(), agrees, reason, clock.instant());
                log.done(reader, Action.WEIGHED, weighing.referral());
            });
            return asked.isPresent();
        });
    }

    private Optional<Weighing> held(Acting lead, UUID referralId) {
        rows.hold(referralId);
        return underWay(lead, referralId);
    }

    private Optional<Weighing> underWay(Acting lead, UUID referralId) {
        return find(lead, referralId)
                .filter(file -> file.referral().open())
                .flatMap(file -> Optional.ofNullable(file.weighing()));
    }

    /** Wants not to take it on; whether nobody wanted that before. */
    boolean wantToLetGo(Acting lead, Referral referral, WeighingDecision.Ground ground) {
        return transactions.as(lead, () -> {
            boolean wanted = rows.wantToLetGo(referral.id(), ground, lead.professionalId(), clock.instant());
            if (wanted) {
                log.done(lead, Action.WEIGHED, referral);
            }
            return wanted;
        });
    }

    /** Wants it no longer, or does not agree with who does; whether somebody wanted it. */
    public boolean holdOn(Acting lead, UUID referralId) {
        return transactions.as(lead, () -> {
            Optional<Weighing> weighing = held(lead, referralId).filter(_ -> rows.holdOn(referralId));
            weighing.ifPresent(one -> log.done(lead, Action.WEIGHED, one.referral()));
            return weighing.isPresent();
        });
    }

    /** Destroys the reasons of a weighing. */
    void forget(Acting lead, Referral referral) {
        transactions.run(lead, () -> rows.delete(referral.id()));
    }
}
