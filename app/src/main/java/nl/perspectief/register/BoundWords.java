package nl.perspectief.register;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.DutchDays;
import org.springframework.stereotype.Component;

/** The words of the covenants in force: other modules know meanings only, and under which covenant a file lives. */
@Component
public class BoundWords implements PurposeWords {
    private final Registers registers;
    private final Covenants covenants;
    private final Transactions transactions;
    private final Clock clock;

    BoundWords(Registers registers, Covenants covenants, Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.registers = registers;
        this.covenants = covenants;
        this.clock = clock;
    }

    /** The regimes in force, the oldest first. */
    public List<RegimeWords> all() {
        return List.copyOf(now().inOrder());
    }

    /** Those of them under which such work is done. */
    public List<RegimeWords> with(PhaseMeaning meaning) {
        return all().stream().filter(regime -> regime.has(meaning)).toList();
    }

    /** Those of one regime; none when no version of it is in force. */
    public RegimeWords in(String regime) {
        return now().inOrder().stream()
                .filter(one -> one.regime().equals(regime))
                .findFirst()
                .orElseGet(() -> of(regime, "", Registers.NOTHING.covenant()));
    }

    /** What people call an approach, where there is more than one to keep apart; else empty. */
    public String approach(String regime) {
        return all().size() > 1 ? in(regime).title() : "";
    }

    /** Asked once in a transaction, which works on one day. */
    private Now now() {
        return transactions.once(
                BoundWords.class,
                Now.class,
                () -> new Now(covenants.on(DutchDays.of(clock.instant())).stream()
                        .map(covenant -> of(covenant.id(), covenant.title(), covenant))
                        .toList()));
    }

    private record Now(List<RegimeWords> inOrder) {}

    private static RegimeWords of(String regime, String title, Covenant covenant) {
        return new RegimeWords(regime, title, covenant.vocabulary());
    }

    @Override
    public Optional<Purpose> purpose(PurposeMeaning meaning) {
        Map<String, String> words = new HashMap<>();
        all().forEach(regime -> regime.purpose(meaning).ifPresent(word -> words.put(regime.regime(), word)));
        return words.isEmpty() ? Optional.empty() : Optional.of(Purpose.of(meaning, words));
    }

    @Override
    public Optional<String> purposeName(String logged) {
        String names = Arrays.stream(Purpose.logged(logged))
                .flatMap(word -> nameOf(word).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<String> nameOf(String word) {
        return covenants.versions().stream()
                .map(version -> registers.byHash(version.hash()).covenant().vocabulary())
                .filter(words -> words.ids(Dimension.PURPOSE).contains(word))
                .map(words -> words.name(Dimension.PURPOSE, word))
                .findFirst()
                .or(() -> Purpose.loggedMeaning(word).map(PurposeMeaning::dutch));
    }
}
