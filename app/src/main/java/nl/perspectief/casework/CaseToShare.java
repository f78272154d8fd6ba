package nl.perspectief.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenants.AboutToShare;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/** Tells "May I share this?" what a case already says, as far as the asker may see it. */
@Component
class CaseToShare implements AboutToShare {
    private static final String PURPOSE = "d3";

    private final Transactions transactions;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final People people;
    private final CaseWork work;
    private final JdbcTransfers transfers;

    CaseToShare(
            Transactions transactions,
            JdbcCaseFiles files,
            JdbcSeats seats,
            People people,
            CaseWork work,
            JdbcTransfers transfers) {
        this.transactions = transactions;
        this.files = files;
        this.seats = seats;
        this.people = people;
        this.work = work;
        this.transfers = transfers;
    }

    @Override
    public Kind kind() {
        return Kind.CASE;
    }

    @Override
    public Optional<Known> known(Acting asking, UUID id) {
        Acting acting = asking.under(PURPOSE);
        return transactions.as(acting, () -> files.find(id).map(file -> known(acting, file)));
    }

    private Known known(Acting acting, CaseFile file) {
        return new Known(
                file.id(),
                file.subjectId(),
                file.leadOrganisationId(),
                file.phase().id(),
                PURPOSE,
                CaseCircumstances.of(
                                file,
                                work.age(acting, file.id()),
                                !file.leadOrganisationId().equals(acting.organisationId()),
                                false,
                                false,
                                work.today())
                        .with("overdracht-besloten", transfers.decided(file.id())),
                named(file));
    }

    /** Row-level security shows the seats of others only to who may give to them. */
    private Set<Seated> named(CaseFile file) {
        return seats.ofCase(file.id()).stream()
                .filter(seat -> seat.liveAt(work.now()))
                .map(seat -> new Seated(
                        people.get(seat.professionalId()).organisation().partner(),
                        seat.role().covenantId()))
                .collect(Collectors.toSet());
    }
}
