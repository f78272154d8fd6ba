package nl.perspectief.casework.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.People;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees what in a case, why and until when: never what it says, unless the reader may read that anyway. */
@Component
public class SharingOverviews {
    private final CaseTransaction work;
    private final JdbcNeeds needs;
    private final People people;
    private final Items items;
    private final Disclosures disclosures;

    SharingOverviews(CaseTransaction work, JdbcNeeds needs, People people, Items items, Disclosures disclosures) {
        this.work = work;
        this.needs = needs;
        this.people = people;
        this.items = items;
        this.disclosures = disclosures;
    }

    /**
     * One line of who sees what.
     *
     * @param item only when the reader may read it
     * @param need only for those of the giving organisation
     * @param standing whether its receiver can read it now: exactly what the walls let through
     * @param resting whether nobody can read it now though it has not ended
     */
    public record Line(
            Disclosure disclosure,
            Professional giver,
            @Nullable Professional receiver,
            @Nullable Item item,
            @Nullable Narrative need,
            boolean standing,
            boolean resting,
            boolean mayWithdraw) {}

    public record Overview(CaseHeader header, List<Line> lines) {}

    /** Who sees what, as far as the reader may know of it: what stands first, the newest on top. */
    public Optional<Overview> look(Acting acting, UUID caseId) {
        return work.look(acting, caseId, ObjectType.DISCLOSURE, header -> new Overview(header, lines(acting, caseId)));
    }

    private List<Line> lines(Acting acting, UUID caseId) {
        List<Disclosure> all = disclosures.ofCase(acting, caseId);
        Map<UUID, Professional> named = people.named(all.stream()
                .flatMap(
                        one -> Stream.of(Optional.of(one.givenBy()), Optional.ofNullable(one.receiverProfessionalId())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<UUID, Item> readable =
                items.ofCase(acting, caseId).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UUID, Narrative> words = needs.ofCase(caseId);
        return all.stream()
                .map(one -> {
                    boolean standing = one.standsAt(work.now());
                    boolean resting = one.restsAt(work.now());
                    UUID receiver = one.receiverProfessionalId();
                    return new Line(
                            one,
                            Objects.requireNonNull(named.get(one.givenBy())),
                            receiver == null ? null : named.get(receiver),
                            readable.get(one.itemId()),
                            words.get(one.id()),
                            standing,
                            resting,
                            (standing || resting) && one.giverOrganisationId().equals(acting.organisationId()));
                })
                .sorted(Comparator.comparing((Line line) -> !line.standing() && !line.resting())
                        .thenComparing(line -> line.disclosure().givenAt(), Comparator.reverseOrder()))
                .toList();
    }
}
