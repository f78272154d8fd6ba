package nl.perspectief.casework.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.Seat;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.Receiver;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the wishes to share that belong to a case, with what the case knows of their conditions. */
@Component
public class SharingRequests {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final BoundWords words;
    private final CaseTransaction work;
    private final JdbcSeats seats;
    private final Disclosures disclosures;
    private final Attestations attestations;
    private final JdbcCaseFacts facts;

    SharingRequests(
            BoundWords words,
            CaseTransaction work,
            JdbcSeats seats,
            Disclosures disclosures,
            Attestations attestations,
            JdbcClient jdbc) {
        this.words = words;
        this.work = work;
        this.seats = seats;
        this.disclosures = disclosures;
        this.attestations = attestations;
        this.facts = new JdbcCaseFacts(jdbc);
    }

    /**
     * One item to one person at the table.
     *
     * @param need why that person needs it, in somebody's own words, which are recorded with what is given, by
     *     {@link CaseTransaction#give}; absent when nobody wrote it
     */
    public SharingRequest to(
            Acting acting,
            CaseFile file,
            Item item,
            Professional receiver,
            Role role,
            @Nullable Narrative need,
            Instant until,
            @Nullable String condition) {
        return new SharingRequest(
                file.regime(),
                item,
                new Receiver(receiver.organisation(), receiver, role),
                acting.purposeIn(file.regime()),
                words.in(file.regime()).phase(file.phase().meaning()),
                attestations
                        .of(acting, CaseCircumstances.byHand(file))
                        .onto(known(acting, file, receiver, need), acting.organisationId(), item.id(), work.today()),
                until,
                condition,
                new SharingRequest.Context(file.reference(), file.leadOrganisationId()));
    }

    private Circumstances known(Acting acting, CaseFile file, Professional receiver, @Nullable Narrative need) {
        return CaseCircumstances.action(
                CaseCircumstances.of(
                        file,
                        work.age(acting, file.id()),
                        !file.leadOrganisationId().equals(acting.organisationId()),
                        named(file, receiver),
                        need != null,
                        work.today()),
                facts.acting(List.of(file.id()))
                        .getOrDefault(file.id(), Set.of())
                        .contains(receiver.id()));
    }

    /** Whoever leads the case is by its header, while that one may; another by a seat that lasts. */
    private boolean named(CaseFile file, Professional receiver) {
        return (file.caseLeadId().equals(receiver.id()) && seats.mayHold(receiver.id(), Role.CASE_LEAD))
                || seats.at(file.id(), work.now()).of(receiver.id()).isPresent();
    }

    /** As long as a seat lasts, and never longer than a year. */
    public Instant lasting(@Nullable Instant seatUntil) {
        Instant longest = work.now().plus(LONGEST);
        return seatUntil == null || seatUntil.isAfter(longest) ? longest : seatUntil;
    }

    /** Whether someone already reads in this case who it is about. */
    public boolean knowsIdentity(Acting acting, UUID caseId, UUID professionalId) {
        return identities(acting, caseId, professionalId).anyMatch(disclosure -> disclosure.standsAt(work.now()));
    }

    /** Of these seats those whose holder already reads who it is about; asked of all of them at once. */
    public Set<UUID> knowing(Acting acting, Collection<Seat> seats) {
        if (seats.isEmpty()) {
            return Set.of();
        }
        Map<Optional<UUID>, List<Disclosure>> given =
                disclosures.ofCases(acting, seats.stream().map(Seat::caseId).collect(Collectors.toSet())).stream()
                        .filter(disclosure -> disclosure.standsAt(work.now()))
                        .collect(Collectors.groupingBy(disclosure -> disclosure.on(CaseFile.KIND)));
        return seats.stream()
                .filter(seat -> given.getOrDefault(Optional.of(seat.caseId()), List.of()).stream()
                        .anyMatch(disclosure -> identifies(disclosure, seat.professionalId())))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    /** Whether somebody took back that a professional reads who it is: that is told again by an act of its own, or not at all. */
    public boolean lostIdentity(Acting acting, UUID caseId, UUID professionalId) {
        return identities(acting, caseId, professionalId)
                .anyMatch(disclosure -> disclosure.withdrawnAt() != null && !disclosure.endedByReview());
    }

    private Stream<Disclosure> identities(Acting acting, UUID caseId, UUID professionalId) {
        return disclosures.ofCase(acting, caseId).stream().filter(disclosure -> identifies(disclosure, professionalId));
    }

    private boolean identifies(Disclosure disclosure, UUID professionalId) {
        return professionalId.equals(disclosure.receiverProfessionalId())
                && words.in(disclosure.covenant())
                        .meanings(disclosure.category())
                        .contains(CategoryMeaning.IDENTITY);
    }
}
