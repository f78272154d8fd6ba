package nl.perspectief.casework.sharing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.sharing.advice.Aim;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.advice.Origin;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.Attested;
import nl.perspectief.sharing.attesting.AttestedFile;
import nl.perspectief.sharing.attesting.Recordable;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells "May I share this?" what a case already says, as far as the asker may see it, and where its pages are. */
@Component
class CaseToShare implements SharingSource {
    /** Whoever asks has not chosen one yet. */
    private static final UUID NO_ITEM = new UUID(0, 0);

    private static final Set<Role> AT_TABLES = EnumSet.of(
            Role.CASE_LEAD, Role.PROCESS_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER);
    private static final Set<PhaseMeaning> OF_A_CASE =
            EnumSet.of(PhaseMeaning.START, PhaseMeaning.PLAN, PhaseMeaning.EVALUATION, PhaseMeaning.CLOSING);

    private final BoundWords words;
    private final Transactions transactions;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final People people;
    private final CaseTransaction work;
    private final JdbcCaseFacts facts;
    private final Attestations attestations;
    private final Items items;

    CaseToShare(
            BoundWords words,
            Transactions transactions,
            JdbcCaseFiles files,
            JdbcSeats seats,
            People people,
            CaseTransaction work,
            Attestations attestations,
            Items items,
            JdbcClient jdbc) {
        this.words = words;
        this.transactions = transactions;
        this.files = files;
        this.seats = seats;
        this.people = people;
        this.work = work;
        this.facts = new JdbcCaseFacts(jdbc);
        this.attestations = attestations;
        this.items = items;
    }

    @Override
    public Kind kind() {
        return Kind.CASE;
    }

    @Override
    public Optional<String> list(Mandate mandate, PhaseMeaning phase) {
        return OF_A_CASE.contains(phase) && AT_TABLES.stream().anyMatch(mandate::has)
                ? Optional.of("/casussen")
                : Optional.empty();
    }

    @Override
    public Optional<Known> known(Acting asking, UUID id) {
        return words.under(asking, PurposeMeaning.PERSONAL_PLAN)
                .flatMap(acting -> transactions.as(acting, () -> files.find(id).map(file -> known(acting, file))));
    }

    private Known known(Acting acting, CaseFile file) {
        boolean moving = facts.decided(List.of(file.id())).contains(file.id());
        Circumstances looked = looked(acting, file).with(Fact.HANDOVER, moving);
        Attested byHand = attestations.of(acting, AttestedFile.ofCase(file.id(), file.regime()));
        RegimeWords regime = words.in(file.regime());
        String phase = regime.phase(file.phase().meaning());
        Set<Seated> named = named(file);
        return new Known(
                file.id(),
                file.subjectId(),
                file.leadOrganisationId(),
                file.regime(),
                phase,
                acting.purposeIn(file.regime()),
                byHand.onto(looked, acting.organisationId(), NO_ITEM, work.today()),
                named,
                new Origin(
                        place(file),
                        "casework.ask.place",
                        matters(acting, file, looked, byHand),
                        aims(regime, acting.purposeIn(file.regime()), phase, moving),
                        gives(acting, file, named),
                        doors(acting, file),
                        recordable(acting, file),
                        people.get(file.caseLeadId())));
    }

    private static String place(CaseFile file) {
        return "/casussen/" + file.id();
    }

    private Circumstances looked(Acting acting, CaseFile file) {
        return CaseCircumstances.of(
                file,
                work.age(acting, file.id()),
                !file.leadOrganisationId().equals(acting.organisationId()),
                false,
                false,
                work.today());
    }

    /** Row-level security shows the seats of others only to who may give to them. */
    private Set<Seated> named(CaseFile file) {
        return seats.at(file.id(), work.now()).seats().stream()
                .map(seat -> new Seated(
                        people.get(seat.professionalId()).organisation().partner(),
                        words.in(file.regime()).role(seat.role())))
                .collect(Collectors.toSet());
    }

    /** What the own organisation recorded, and what was given to the reader: whether that may go on is asked too. */
    private List<Matter> matters(Acting acting, CaseFile file, Circumstances looked, Attested byHand) {
        return items.ofCase(acting, file.id()).stream()
                .sorted(Comparator.comparing((Item item) -> item.identity() != null))
                .map(item -> matter(
                        acting,
                        item,
                        byHand.onto(looked, acting.organisationId(), item.id(), work.today())))
                .toList();
    }

    private static Matter matter(Acting acting, Item item, Circumstances circumstances) {
        boolean own = item.organisationId().equals(acting.organisationId());
        return new Matter(
                item.id(),
                own,
                item.category(),
                item.form(),
                new ItemDays(item.observedOn(), item.termEndsOn()),
                circumstances,
                own ? "?item=" + item.id() : "");
    }

    private static List<Aim> aims(RegimeWords regime, String plan, String phase, boolean moving) {
        return Stream.concat(
                        Stream.of(plan),
                        Stream.concat(
                                regime.purpose(PurposeMeaning.PROTECT).stream(),
                                moving ? regime.purpose(PurposeMeaning.HAND_OVER).stream() : Stream.empty()))
                .map(purpose -> new Aim(purpose, phase))
                .toList();
    }

    /** To who is at the table, and to who leads. */
    private Map<String, String> gives(Acting acting, CaseFile file, Set<Seated> named) {
        if (!file.open()) {
            return Map.of();
        }
        Map<String, String> gives = new HashMap<>();
        Stream.concat(
                        named.stream().map(Seated::partner),
                        Stream.of(people.get(file.caseLeadId()).organisation().partner()))
                .filter(partner -> !partner.equals(acting.organisation().partner()))
                .forEach(partner -> gives.put(partner, place(file) + "/delen/nieuw"));
        return gives;
    }

    private static Map<FactMeaning, String> doors(Acting acting, CaseFile file) {
        Map<FactMeaning, String> doors = new HashMap<>();
        if (file.open()) {
            doors.put(Fact.NEED, place(file) + "/delen/nieuw");
        }
        if (file.open() && file.ledBy(acting)) {
            for (Fact fact : List.of(Fact.INFORMED, Fact.CONSENT, Fact.VICTIM_VIEW)) {
                doors.put(fact, place(file) + "/informeren");
            }
            doors.put(Fact.NAMED, place(file) + "/betrokkenen/nieuw");
            doors.put(Fact.ACTION, place(file) + "/acties/nieuw");
            if (acting.has(Role.PROCESS_LEAD)) {
                doors.put(Fact.HANDOVER, place(file) + "/overdracht");
            }
        }
        return doors;
    }

    private Set<String> recordable(Acting acting, CaseFile file) {
        return attestations
                .look(
                        acting,
                        AttestedFile.ofCase(file.id(), file.regime()),
                        CaseAttestations.here(acting, file),
                        Circumstances.UNKNOWN,
                        List.of())
                .stream()
                .filter(one -> one.mayRecord() && file.open())
                .map(Recordable::condition)
                .map(Condition::id)
                .collect(Collectors.toSet());
    }
}
