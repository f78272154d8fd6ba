package nl.perspectief.casework.sharing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.advice.Origin;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.Attested;
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

    private static final Set<Role> AT_TABLES =
            EnumSet.of(Role.CASE_LEAD, Role.PROCESS_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER);
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
    public String field() {
        return "casus";
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
        Attested byHand = attestations.of(acting, CaseCircumstances.byHand(file));
        RegimeWords regime = words.in(file.regime());
        String phase = regime.phase(file.phase().meaning());
        Professional lead = people.get(file.caseLeadId());
        Set<Seated> named = named(file, lead);
        CaseOrigin origin = new CaseOrigin(acting, file);
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
                        origin.place(),
                        "casework.ask.place",
                        matters(origin, looked, byHand),
                        origin.aims(regime, phase, moving),
                        origin.gives(named, lead.organisation().partner()),
                        origin.doors(),
                        recordable(acting, file),
                        lead));
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

    /** Row-level security shows the seats of others only to who may give to them; who leads is known to all who see the case. */
    private Set<Seated> named(CaseFile file, Professional lead) {
        RegimeWords regime = words.in(file.regime());
        Stream<Seated> seated = seats.at(file.id(), work.now()).seats().stream()
                .map(seat -> new Seated(
                        people.get(seat.professionalId()).organisation().partner(), regime.role(seat.role())));
        Seated leading = new Seated(lead.organisation().partner(), regime.role(Role.CASE_LEAD));
        return Stream.concat(seated, Stream.of(leading)).collect(Collectors.toSet());
    }

    /** What the own organisation recorded, and what was given to the reader: whether that may go on is asked too. */
    private List<Matter> matters(CaseOrigin origin, Circumstances looked, Attested byHand) {
        Acting acting = origin.acting();
        return items.ofCase(acting, origin.file().id()).stream()
                .sorted(Comparator.comparing((Item item) -> item.identity() != null))
                .map(item -> origin.matter(item, byHand.onto(looked, acting.organisationId(), item.id(), work.today())))
                .toList();
    }

    private Set<String> recordable(Acting acting, CaseFile file) {
        return attestations
                .look(
                        acting,
                        CaseCircumstances.byHand(file),
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
