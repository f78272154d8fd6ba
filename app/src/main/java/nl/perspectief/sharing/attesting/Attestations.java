package nl.perspectief.sharing.attesting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody records of a condition that nothing else tells. The module of the file says who acts in which roles on it,
 * holds it, and lets its shares follow.
 */
@Component
public class Attestations {

    private final Covenants covenants;
    private final Transactions transactions;
    private final JdbcAttestations rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Attestations(Covenants covenants, Transactions transactions, JdbcAttestations rows, JdbcClient jdbc, Clock clock) {
        this.covenants = covenants;
        this.transactions = transactions;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    /** What a decision on a file has to know beside what its module looked up. */
    public Attested of(Acting acting, AttestedFile file) {
        return transactions.as(
                acting,
                () -> Attested.of(jdbc, List.of(file.id()))
                        .getOrDefault(file.id(), Attested.NOTHING)
                        .under(file.regime()));
    }

    /**
     * The conditions that somebody records on a file, as far as who acts may know how they stand.
     *
     * @param here the roles in which who acts is on this file
     * @param known what the module itself looked up there, of which nothing is recorded
     * @param shares of the file, as far as who acts may know of them
     */
    public List<Recordable> look(
            Acting acting, AttestedFile file, Set<Role> here, Circumstances known, Collection<Disclosure> shares) {
        Instant now = clock.instant();
        Covenant covenant = covenants.inForce(file.regime(), now);
        return transactions.as(acting, () -> {
            List<Attestation> all = rows.of(file);
            return covenant.conditions().stream()
                    .filter(condition -> here.stream()
                            .flatMap(role -> role.in(covenant.vocabulary()).stream())
                            .anyMatch(condition::knownTo))
                    .flatMap(condition -> recording(covenant, condition, known).stream())
                    .map(recording -> {
                        List<Disclosure> resting = shares.stream()
                                .filter(share -> share.standsAt(now) || share.restsAt(now))
                                .filter(share -> bears(covenant, recording.condition(), share))
                                .toList();
                        return new Recordable(
                                recording,
                                names(recording, file),
                                recorder(covenant, recording, file, here).isPresent(),
                                of(recording, all),
                                resting,
                                flows(covenant, resting),
                                today());
                    })
                    .toList();
        });
    }

    private static List<String> names(Recording recording, AttestedFile file) {
        return roles(recording, file).stream()
                .map(nl.perspectief.covenant.vocabulary.Role::name)
                .toList();
    }

    private static List<Attestation> of(Recording recording, List<Attestation> all) {
        return all.stream()
                .filter(one -> one.condition().equals(recording.condition().id()))
                .toList();
    }

    private static List<String> flows(Covenant covenant, List<Disclosure> shares) {
        Vocabulary words = covenant.vocabulary();
        return shares.stream()
                .map(share -> words.name(Dimension.CATEGORY, share.category()) + " → "
                        + words.name(Dimension.RECEIVER, share.receiver()))
                .distinct()
                .toList();
    }

    private static Optional<Recording> recording(Covenant covenant, Condition condition, Circumstances known) {
        return known.of(condition) == Truth.UNKNOWN ? Recording.of(covenant.vocabulary(), condition) : Optional.empty();
    }

    private static boolean bears(Covenant covenant, Condition condition, Disclosure share) {
        return share.lawfulness().lapsed().contains(condition.id())
                || share.rules().stream()
                        .flatMap(id -> covenant.rule(id).stream())
                        .anyMatch(rule -> rule.all().contains(condition.id()));
    }

    private static List<nl.perspectief.covenant.vocabulary.Role> roles(Recording recording, AttestedFile file) {
        return file.recorders().apply(recording);
    }

    private static Optional<Recorder> recorder(
            Covenant covenant, Recording recording, AttestedFile file, Set<Role> here) {
        List<String> may = roles(recording, file).stream()
                .map(nl.perspectief.covenant.vocabulary.Role::id)
                .toList();
        return here.stream()
                .sorted()
                .filter(role -> role.in(covenant.vocabulary()).stream().anyMatch(may::contains))
                .findFirst()
                .map(role -> new Recorder(covenant, recording, role));
    }

    /** Records it, in the transaction of the file's deed; empty when it is not for who acts to record. */
    public Optional<UUID> record(
            Acting acting, AttestedFile file, Set<Role> here, Circumstances known, NewAttestation wanted) {
        Instant now = clock.instant();
        Covenant covenant = covenants.inForce(file.regime(), now);
        return transactions.as(
                acting,
                () -> covenant.vocabulary()
                        .condition(wanted.condition())
                        .flatMap(condition -> recording(covenant, condition, known))
                        .flatMap(recording -> recorder(covenant, recording, file, here))
                        .filter(recorder -> fits(recorder.recording(), wanted))
                        .map(recorder -> {
                            UUID id = Ids.next(now);
                            rows.insert(acting, file, id, recorder, wanted, now);
                            return id;
                        }));
    }

    /** Whatever a form let through. */
    private boolean fits(Recording recording, NewAttestation wanted) {
        LocalDate begin = wanted.from().isBefore(today()) ? today() : wanted.from();
        return (recording.extent() == Recording.Extent.ITEM) == (wanted.itemId() != null)
                && !wanted.until().isBefore(begin)
                && !wanted.until().isAfter(begin.plusDays(recording.longest()));
    }

    /** Ends what the own organisation recorded; whether there was one to end. */
    public boolean end(Acting acting, UUID id, Narrative reason) {
        return transactions.as(acting, () -> rows.end(acting, id, reason, clock.instant()));
    }
}
