package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.JdbcKnownCases.Known;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands above the pages of cases, as far as the reader may know it; always inside a transaction that told who acts. */
@Component
class CaseHeaders {
    private final BoundWords words;
    private final JdbcCaseFiles files;
    private final JdbcKnownCases cases;
    private final People people;
    private final Items items;
    private final JdbcPersons persons;

    CaseHeaders(
            BoundWords words,
            JdbcCaseFiles files,
            JdbcKnownCases cases,
            People people,
            Items items,
            JdbcPersons persons) {
        this.words = words;
        this.files = files;
        this.cases = cases;
        this.people = people;
        this.items = items;
        this.persons = persons;
    }

    /** The headers of one page of a list: as for a single case, with one question of each kind for all of them. */
    List<CaseHeader> of(Acting acting, List<CaseFile> page, LocalDate today) {
        List<UUID> ids = page.stream().map(CaseFile::id).toList();
        Map<UUID, Known> known = cases.of(acting, ids);
        Map<UUID, Professional> leads =
                people.named(page.stream().map(CaseFile::caseLeadId).collect(Collectors.toSet()));
        Map<UUID, Map<Phase, Instant>> entered = files.entered(ids);
        return page.stream()
                .map(file -> {
                    Known about = known.get(file.id());
                    Identity identity = about == null ? null : about.identity();
                    return new CaseHeader(
                            file,
                            identity,
                            Objects.requireNonNull(leads.get(file.caseLeadId())),
                            words.approach(file.regime()),
                            phases(file),
                            entered.getOrDefault(file.id(), Map.of()),
                            file.ledBy(acting),
                            identity == null && file.namedBy(acting),
                            List.of(),
                            today);
                })
                .toList();
    }

    CaseHeader of(Acting acting, CaseFile file, LocalDate today) {
        List<Item> identities = identities(acting, file.id());
        return new CaseHeader(
                file,
                identities.isEmpty() ? null : identities.getLast().identity(),
                people.get(file.caseLeadId()),
                words.approach(file.regime()),
                phases(file),
                files.entered(file.id()),
                file.ledBy(acting),
                identities.isEmpty() && file.namedBy(acting),
                file.ledBy(acting) ? persons.lines(file.id()) : List.of(),
                today);
    }

    /** All of them, without a name, when the covenant is not in force any more. */
    private Map<Phase, String> phases(CaseFile file) {
        RegimeWords regime = words.in(file.regime());
        Map<Phase, String> phases = new EnumMap<>(Phase.class);
        Stream.of(Phase.values())
                .filter(phase -> regime.title().isEmpty() || regime.has(phase.meaning()))
                .forEach(phase -> phases.put(phase, regime.called(phase.meaning())));
        return phases;
    }

    /** The items that say who it is, those of the own organisation last. */
    private List<Item> identities(Acting acting, UUID caseId) {
        return items.ofCase(acting, caseId).stream()
                .filter(item -> item.identity() != null)
                .sorted(Comparator.comparing(
                        (Item item) -> item.organisationId().equals(acting.organisationId())))
                .toList();
    }

    /** The own item that says who it is. */
    Optional<Item> ownIdentity(Acting acting, UUID caseId) {
        return identities(acting, caseId).stream()
                .filter(item -> item.organisationId().equals(acting.organisationId()))
                .findFirst();
    }

    @Nullable
    Age age(Acting acting, UUID caseId, LocalDate today) {
        List<Item> identities = identities(acting, caseId);
        Identity identity = identities.isEmpty() ? null : identities.getLast().identity();
        return identity == null ? null : identity.ageOn(today);
    }
}
