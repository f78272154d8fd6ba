package nl.perspectief.casework.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.attesting.AttestedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells "May I share this?" what a case already says, as far as the asker may see it. */
@Component
class CaseToShare implements SharingSource {
    /** Whoever asks has not chosen one yet. */
    private static final UUID NO_ITEM = new UUID(0, 0);

    private final BoundWords words;
    private final Transactions transactions;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final People people;
    private final CaseTransaction work;
    private final JdbcCaseFacts facts;
    private final Attestations attestations;

    CaseToShare(
            BoundWords words,
            Transactions transactions,
            JdbcCaseFiles files,
            JdbcSeats seats,
            People people,
            CaseTransaction work,
            Attestations attestations,
            JdbcClient jdbc) {
        this.words = words;
        this.transactions = transactions;
        this.files = files;
        this.seats = seats;
        this.people = people;
        this.work = work;
        this.facts = new JdbcCaseFacts(jdbc);
        this.attestations = attestations;
    }

    @Override
    public Kind kind() {
        return Kind.CASE;
    }

    @Override
    public Optional<Known> known(Acting asking, UUID id) {
        return words.under(asking, PurposeMeaning.PERSONAL_PLAN)
                .flatMap(acting -> transactions.as(acting, () -> files.find(id).map(file -> known(acting, file))));
    }

    private Known known(Acting acting, CaseFile file) {
        return new Known(
                file.id(),
                file.subjectId(),
                file.leadOrganisationId(),
                file.regime(),
                words.in(file.regime()).phase(file.phase().meaning()),
                acting.purposeIn(file.regime()),
                attestations
                        .of(acting, AttestedFile.ofCase(file.id(), file.regime()))
                        .onto(looked(acting, file), acting.organisationId(), NO_ITEM, work.today()),
                named(file));
    }

    private Circumstances looked(Acting acting, CaseFile file) {
        return CaseCircumstances.of(
                        file,
                        work.age(acting, file.id()),
                        !file.leadOrganisationId().equals(acting.organisationId()),
                        false,
                        false,
                        work.today())
                .with(Fact.HANDOVER, facts.decided(List.of(file.id())).contains(file.id()));
    }

    /** Row-level security shows the seats of others only to who may give to them. */
    private Set<Seated> named(CaseFile file) {
        return seats.at(file.id(), work.now()).seats().stream()
                .map(seat -> new Seated(
                        people.get(seat.professionalId()).organisation().partner(),
                        words.in(file.regime()).role(seat.role())))
                .collect(Collectors.toSet());
    }
}
