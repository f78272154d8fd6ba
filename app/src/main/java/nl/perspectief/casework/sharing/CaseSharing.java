package nl.perspectief.casework.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.DutchOrder;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.OpenFlows;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Giving something to people at the table of a case, after seeing what each will see, and taking it back. */
@Component
public class CaseSharing {
    private final CaseTransaction work;
    private final SharingRequests requests;
    private final JdbcSeats seats;
    private final OpenFlows flows;
    private final People people;
    private final Items items;
    private final Disclosures disclosures;

    CaseSharing(
            CaseTransaction work,
            SharingRequests requests,
            JdbcSeats seats,
            OpenFlows flows,
            People people,
            Items items,
            Disclosures disclosures) {
        this.work = work;
        this.requests = requests;
        this.seats = seats;
        this.flows = flows;
        this.people = people;
        this.items = items;
        this.disclosures = disclosures;
    }

    /** Someone to whom the reader could give. */
    public record Addressee(Professional professional, Role role) {}

    /**
     * What is needed to give something.
     *
     * @param categories what the own organisation may give at all in this phase
     * @param item an own item that is there already, when it is not new
     */
    public record OfferOptions(
            CaseHeader header,
            List<Addressee> addressees,
            List<String> categories,
            @Nullable Item item) {}

    /** Words about a young person that someone wants to give. */
    public record Statement(
            String category,
            ItemKind kind,
            Extent form,
            Narrative words,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate sourceTerm) {}

    /**
     * @param itemId an own item of the case; or else a new {@code statement}
     * @param needs by receiver why it is needed
     * @param condition what is asked of the receivers, in words that travel with it
     */
    public record Offer(
            @Nullable UUID itemId,
            @Nullable Statement statement,
            Map<UUID, Narrative> needs,
            @Nullable String condition,
            LocalDate until) {}

    /**
     * @param seen exactly what the receiver would see; absent when the covenant withholds it
     * @param withheld why the receiver would see nothing; absent when something is seen
     */
    public record Forecast(Addressee addressee, @Nullable Received seen, SharingOutcome.@Nullable Withheld withheld) {}

    /** Keeps others from changing anything in a case until the transaction ends, so that what is read now is given. */
    public void hold(Acting acting, UUID caseId) {
        work.hold(acting, caseId);
    }

    /** What is needed to give something; with {@code itemId}, something that the own organisation wrote already. */
    public Optional<OfferOptions> options(Acting acting, UUID caseId, @Nullable UUID itemId) {
        return work.look(acting, caseId, ObjectType.PARTICIPANT, header -> {
                    Optional<Item> item = itemId == null ? Optional.empty() : ownItem(acting, caseId, itemId);
                    return itemId != null && item.isEmpty()
                            ? Optional.<OfferOptions>empty()
                            : Optional.of(new OfferOptions(
                                    header,
                                    addressees(acting, header.file()),
                                    flows.categories(
                                            acting,
                                            header.file().regime(),
                                            header.file().phase().meaning()),
                                    item.orElse(null)));
                })
                .flatMap(Function.identity());
    }

    private Optional<Item> ownItem(Acting acting, UUID caseId, UUID itemId) {
        return items.find(acting, itemId)
                .filter(item -> item.on(caseId))
                .filter(item -> item.organisationId().equals(acting.organisationId()));
    }

    /** Those of other organisations at the table whom the reader may know of; the case lead too, while that one may lead. */
    private List<Addressee> addressees(Acting acting, CaseFile file) {
        List<Seat> taken = seats.at(file.id(), work.now()).seats();
        Set<UUID> ids = Stream.concat(
                        taken.stream().map(Seat::professionalId),
                        Stream.of(file.caseLeadId()).filter(lead -> seats.mayHold(lead, Role.CASE_LEAD)))
                .collect(Collectors.toSet());
        return people.named(ids).values().stream()
                .filter(one -> !one.organisation().id().equals(acting.organisationId()))
                .map(one -> new Addressee(one, one.id().equals(file.caseLeadId()) ? Role.CASE_LEAD : Role.CASE_PARTNER))
                .sorted(DutchOrder.by((Addressee one) ->
                                one.professional().organisation().name())
                        .thenComparing(DutchOrder.by(one -> one.professional().name())))
                .toList();
    }

    /** What each receiver would see, without giving anything. */
    public List<Forecast> preview(Acting acting, UUID caseId, Offer offer) {
        return work.look(acting, caseId, ObjectType.DISCLOSURE, header -> {
                    Optional<Item> item = item(acting, header.file(), offer);
                    return item.map(it -> forecasts(acting, header.file(), it, offer))
                            .orElse(List.of());
                })
                .orElse(List.of());
    }

    private List<Forecast> forecasts(Acting acting, CaseFile file, Item item, Offer offer) {
        List<Forecast> forecasts = new ArrayList<>();
        for (Addressee one : chosen(acting, file, offer)) {
            SharingRequest sharing = sharing(acting, file, item, one, offer);
            forecasts.add(
                    switch (disclosures.foresee(acting, List.of(sharing)).getFirst()) {
                        case SharingOutcome.Given(Disclosure disclosure) ->
                            new Forecast(one, new Received(item, disclosure), null);
                        case SharingOutcome.Withheld withheld -> new Forecast(one, null, withheld);
                    });
        }
        return forecasts;
    }

    private List<Addressee> chosen(Acting acting, CaseFile file, Offer offer) {
        return addressees(acting, file).stream()
                .filter(one -> offer.needs().containsKey(one.professional().id()))
                .toList();
    }

    private SharingRequest sharing(Acting acting, CaseFile file, Item item, Addressee to, Offer offer) {
        return requests.to(
                acting,
                file,
                item,
                to.professional(),
                to.role(),
                offer.needs().get(to.professional().id()),
                seats.at(file.id(), work.now()).until(to.professional().id(), DutchDays.endOf(offer.until())),
                offer.condition());
    }

    /** The item as it is, or as it would be recorded. */
    private Optional<Item> item(Acting acting, CaseFile file, Offer offer) {
        if (offer.itemId() != null) {
            return ownItem(acting, file.id(), offer.itemId());
        }
        return Optional.ofNullable(offer.statement())
                .map(statement -> wanted(file, statement).heldBy(acting, work.now()));
    }

    /** Gives it to all receivers or to none. */
    public CaseAnswer give(Acting acting, UUID caseId, Offer offer) {
        return work.in(acting, caseId, file -> {
            List<Addressee> chosen = chosen(acting, file, offer);
            Optional<Item> item = recorded(acting, file, offer);
            if (item.isEmpty()
                    || chosen.isEmpty()
                    || chosen.size() != offer.needs().size()) {
                return new CaseAnswer.Absent();
            }
            work.give(
                    acting,
                    file,
                    chosen.stream()
                            .map(one -> new CaseTransaction.Needed(
                                    sharing(acting, file, item.get(), one, offer),
                                    Objects.requireNonNull(
                                            offer.needs().get(one.professional().id()))))
                            .toList());
            return new CaseAnswer.Done(item.get().id());
        });
    }

    private Optional<Item> recorded(Acting acting, CaseFile file, Offer offer) {
        if (offer.itemId() != null) {
            return ownItem(acting, file.id(), offer.itemId());
        }
        return Optional.ofNullable(offer.statement()).map(statement -> items.record(acting, wanted(file, statement)));
    }

    private static NewItem wanted(CaseFile file, Statement statement) {
        return new NewItem(
                file.subjectId(),
                file.reference(),
                statement.category(),
                statement.kind(),
                statement.form(),
                statement.words(),
                null,
                null,
                statement.seenOn(),
                statement.sourceTerm());
    }

    /** Takes back something that the own organisation gave; the receiver's next question no longer finds it. */
    public CaseAnswer withdraw(Acting acting, UUID caseId, UUID disclosureId, String reason) {
        return work.in(
                acting,
                caseId,
                _ -> disclosures.ofCase(acting, caseId).stream()
                        .filter(one -> one.id().equals(disclosureId))
                        .filter(one -> one.giverOrganisationId().equals(acting.organisationId()))
                        .findFirst()
                        .<CaseAnswer>map(one ->
                                work.unlessStale(disclosures.withdraw(acting, disclosureId, reason), disclosureId))
                        .orElseGet(CaseAnswer.Absent::new));
    }
}
