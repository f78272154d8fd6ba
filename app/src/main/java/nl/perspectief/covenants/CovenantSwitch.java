package nl.perspectief.covenants;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Source;
import nl.perspectief.covenant.Truth;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * On the day that another version of the covenant takes effect, every disclosure that stands is decided anew with the facts
 * it was given with, and stays or ends. The flows that no longer exist at all close by themselves; this ends what is
 * no longer permitted though its flow exists, such as for want of a new condition.
 */
@Component
class CovenantSwitch {
    /** The purpose under which row-level security lets this act, and nothing else, see and end what an organisation gave. */
    static final String PURPOSE = "convenantwissel";
    /** As it is kept with the disclosure that ended. */
    static final String REASON = "convenant";
    /** Nobody did it: the partners agreed on it. */
    static final UUID ITSELF = new UUID(0, 0);

    private final Transactions transactions;
    private final JdbcSwitches rows;
    private final Registers registers;
    private final Decisions decisions;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;
    private volatile String done = "";

    CovenantSwitch(
            Transactions transactions,
            JdbcSwitches rows,
            Registers registers,
            Decisions decisions,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.registers = registers;
        this.decisions = decisions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once for each version and each day, and soon after a version is registered that is in force already. */
    @Scheduled(cron = "1 * * * * *", zone = "Europe/Amsterdam")
    void watch() {
        Instant now = clock.instant();
        String turn = registers.inForce(now).covenant().hash() + " " + Registers.day(now);
        if (!turn.equals(done)) {
            carryOut();
            done = turn;
        }
    }

    /** Decides anew what was given under another version than the one in force; how many ended. */
    int carryOut() {
        Instant now = clock.instant();
        Decisions.InForce inForce = decisions.inForce(now);
        if (rows.versionsUntil(Registers.day(now)) < 2) {
            return 0;
        }
        Set<Flow> open = inForce.flows();
        return organisations.all().stream()
                .mapToInt(organisation -> carryOut(acting(organisation, now), inForce, open, now))
                .sum();
    }

    private static Acting acting(Organisation organisation, Instant now) {
        Professional itself = new Professional(ITSELF, organisation, "", "");
        return new Mandate(itself, Set.of())
                .under(PURPOSE, Ids.next(now).toString().replace("-", ""));
    }

    private int carryOut(Acting acting, Decisions.InForce inForce, Set<Flow> open, Instant now) {
        String hash = inForce.covenant().covenant().hash();
        return transactions.as(acting, () -> {
            List<Disclosure> ending = new ArrayList<>();
            for (Disclosure given : rows.standingUnderAnother(acting.organisationId(), hash, now)) {
                switch (fate(inForce, open, given)) {
                    case STAYS -> rows.carry(given.id(), hash);
                    case WAITS -> {}
                    case ENDS -> ending.add(given);
                }
            }
            ending.removeIf(given -> !rows.end(given.id(), REASON, now));
            ending.forEach(given -> audit.note(
                    acting,
                    Disclosures.deed(Action.WITHDREW, given),
                    ProcessingActivity.COVENANT_SWITCHING,
                    List.of(given.subjectId())));
            return ending.size();
        });
    }

    private enum Fate {
        STAYS,
        /** The rules permit it, and only the register does not yet: nobody reads it, and it opens when that is in order. */
        WAITS,
        ENDS
    }

    private static Fate fate(Decisions.InForce inForce, Set<Flow> open, Disclosure given) {
        Question question = Decisions.question(given, given.phase());
        Facts facts = inForce.facts(question, FactLog.read(given.facts()), null);
        if (inForce.covenant().decide(question, facts) instanceof Decision.Permit) {
            return Fate.STAYS;
        }
        Flow flow = new Flow(given.giver(), given.receiver(), given.category(), given.purpose(), given.phase());
        Facts inOrder = id -> ofRegister(inForce, id) ? Truth.TRUE : facts.of(id);
        return !open.contains(flow) && inForce.covenant().decide(question, inOrder) instanceof Decision.Permit
                ? Fate.WAITS
                : Fate.ENDS;
    }

    private static boolean ofRegister(Decisions.InForce inForce, String id) {
        return inForce.covenant()
                .covenant()
                .vocabulary()
                .condition(id)
                .map(Condition::source)
                .filter(Source.REGISTER::equals)
                .isPresent();
    }
}
