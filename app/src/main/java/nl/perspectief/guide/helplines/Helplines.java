package nl.perspectief.guide.helplines;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/** The list of whom to call, read by everybody and kept by the project leader and the process leads. */
@Component
public class Helplines {
    /** Who may change it. */
    public static final Set<Role> KEEPERS = Set.of(Role.PROJECT_LEAD, Role.PROCESS_LEAD);

    private final Transactions transactions;
    private final AuditTrail trail;
    private final JdbcHelplines lines;
    private final Clock clock;

    Helplines(Transactions transactions, AuditTrail trail, JdbcHelplines lines, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.lines = lines;
        this.clock = clock;
    }

    /** All of them, in their order. */
    public List<Helpline> all() {
        return lines.all();
    }

    public Optional<Helpline> find(String key) {
        return lines.all().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** By key, to fill in texts with. */
    public Map<String, Helpline> byKey() {
        return lines.all().stream().collect(Collectors.toMap(Helpline::key, Function.identity()));
    }

    /** How a line was before, the latest first. */
    public List<HelplineChange> history(String key) {
        return lines.history(key);
    }

    /** Adds one of the partnership's own. */
    public HelplineOutcome add(Acting acting, Helpline line) {
        return transactions.as(acting, () -> {
            if (!lines.add(line)) {
                return new HelplineOutcome.Taken();
            }
            trail.record(acting, AuditEvent.done(Action.RECORDED, ObjectType.CONTACT, null));
            return new HelplineOutcome.Kept();
        });
    }

    /** Changes one, when it is still of this version; how it was is kept. */
    public HelplineOutcome change(Acting acting, Helpline line) {
        if (!FixedNumbers.allows(line)) {
            return new HelplineOutcome.Fixed();
        }
        return transactions.as(acting, () -> {
            Optional<Helpline> before = find(line.key()).filter(known -> known.version() == line.version());
            if (before.isEmpty() || !lines.change(line)) {
                return new HelplineOutcome.Otherwise();
            }
            lines.remember(new HelplineChange(
                    before.get(), clock.instant(), acting.organisation().name(), role(acting)));
            trail.record(acting, AuditEvent.done(Action.CHANGED, ObjectType.CONTACT, null));
            return new HelplineOutcome.Kept();
        });
    }

    private static Role role(Acting acting) {
        return Stream.of(Role.PROJECT_LEAD, Role.PROCESS_LEAD)
                .filter(acting::has)
                .findFirst()
                .orElseThrow();
    }
}
