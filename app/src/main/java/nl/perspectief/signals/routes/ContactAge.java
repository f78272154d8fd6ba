package nl.perspectief.signals.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.NotOlderThan;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Purpose;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long ago a contact with the police may be by which somebody comes into view: no longer than the covenant lets the police tell of
 * it when it is weighed. Otherwise who reports would bring in what the police may not give.
 */
@Component
public class ContactAge {
    private final Covenants covenants;

    ContactAge(Covenants covenants) {
        this.covenants = covenants;
    }

    /** Whether it has been, and not too long ago. A covenant that sets no term leaves only the first. */
    public boolean holds(String regime, LocalDate contact, Instant now) {
        LocalDate today = DutchDays.of(now);
        return !contact.isAfter(today)
                && terms(covenants.inForce(regime, now)).allMatch(term -> term.holds(contact, today));
    }

    /** The oldest day that it may be of; absent where the covenant sets no term. */
    public @Nullable LocalDate oldest(String regime, Instant now) {
        LocalDate today = DutchDays.of(now);
        return terms(covenants.inForce(regime, now))
                .map(term -> today.minus(term.period()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<NotOlderThan> terms(Covenant covenant) {
        return told(covenant)
                .flatMap(rule -> rule.all().stream())
                .flatMap(id -> covenant.vocabulary().condition(id).stream())
                .map(condition -> condition.fact())
                .filter(NotOlderThan.class::isInstance)
                .map(NotOlderThan.class::cast);
    }

    /** By which rules the police may tell of such a contact when it is weighed; nothing when no rule speaks of it. */
    public List<Rule> toldBy(String regime, Instant now) {
        return told(covenants.inForce(regime, now)).toList();
    }

    private static Stream<Rule> told(Covenant covenant) {
        return covenant.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT && policeAtWeighing(covenant, rule));
    }

    private static boolean policeAtWeighing(Covenant covenant, Rule rule) {
        return covenant.vocabulary().categories(CategoryMeaning.POLICE_DATA).stream()
                        .map(Category::id)
                        .anyMatch(rule.scope(Dimension.CATEGORY)::holds)
                && covenant.vocabulary().purposes(PurposeMeaning.ADMISSION).stream()
                        .map(Purpose::id)
                        .anyMatch(rule.scope(Dimension.PURPOSE)::holds);
    }
}
