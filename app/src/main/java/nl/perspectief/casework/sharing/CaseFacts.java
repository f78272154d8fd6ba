package nl.perspectief.casework.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.Seat;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.attesting.Attested;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.review.FactSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cases recorded of the conditions of their shares: in their headers, seats, needs, actions and transfers, and by hand. */
public final class CaseFacts implements FactSource {
    @Override
    public Map<UUID, Recorded> of(JdbcClient jdbc, Collection<Disclosure> shares) {
        List<Disclosure> inCases = shares.stream()
                .filter(share -> share.on(CaseFile.KIND).isPresent())
                .toList();
        if (inCases.isEmpty()) {
            return Map.of();
        }
        Found found = new Found(new JdbcCaseFacts(jdbc), inCases);
        return inCases.stream()
                .filter(share -> found.files.containsKey(caseOf(share)))
                .collect(Collectors.toMap(Disclosure::id, found::recorded));
    }

    private static UUID caseOf(Disclosure share) {
        return share.on(CaseFile.KIND).orElseThrow();
    }

    /** All rows under these shares, read at once. */
    private static final class Found {
        private final Map<UUID, CaseFile> files;
        private final Map<UUID, BirthDate> births;
        private final Map<UUID, List<Seat>> seats;
        private final Set<UUID> needs;
        private final Set<UUID> supplied;
        private final Set<UUID> decided;
        private final Map<UUID, Set<UUID>> acting;
        private final Map<UUID, Attested> attested;
        private final Map<Asked, Circumstances> known = new HashMap<>();

        Found(JdbcCaseFacts rows, Collection<Disclosure> shares) {
            Set<UUID> cases = new HashSet<>();
            shares.forEach(share -> cases.add(caseOf(share)));
            this.files = rows.files(cases);
            this.births = rows.births(files.values());
            this.seats = rows.seats(cases);
            this.decided = rows.decided(cases);
            this.acting = rows.acting(cases);
            this.attested = rows.attested(cases);
            this.needs = rows.needs(shares.stream().map(Disclosure::id).toList());
            this.supplied =
                    rows.supplied(shares.stream().map(Disclosure::itemId).toList());
        }

        /** What differs between the shares of one case on one day. */
        private record Asked(
                UUID caseId, LocalDate day, boolean supplies, boolean named, boolean needed, boolean acts) {}

        Recorded recorded(Disclosure share) {
            CaseFile file = Objects.requireNonNull(files.get(caseOf(share)));
            boolean supplies = share.receiverProfessionalId() == null
                    ? supplied.contains(share.itemId())
                    : !share.giverOrganisationId().equals(file.leadOrganisationId());
            boolean needed = needs.contains(share.id());
            boolean acts = share.receiverProfessionalId() != null
                    && acting.getOrDefault(file.id(), Set.of()).contains(share.receiverProfessionalId());
            Attested byHand = attested.getOrDefault(file.id(), Attested.NOTHING).under(share.covenant());
            return day -> byHand.onto(
                    known.computeIfAbsent(
                            new Asked(file.id(), day, supplies, named(share, file, day), needed, acts),
                            this::circumstances),
                    share.giverOrganisationId(),
                    share.itemId(),
                    day);
        }

        private Circumstances circumstances(Asked asked) {
            CaseFile file = Objects.requireNonNull(files.get(asked.caseId()));
            BirthDate born = births.get(asked.caseId());
            Circumstances header = CaseCircumstances.of(
                    file,
                    born == null ? null : born.ageOn(asked.day()),
                    asked.supplies(),
                    asked.named(),
                    asked.needed(),
                    asked.day());
            return CaseCircumstances.transfer(
                    CaseCircumstances.action(header, asked.acts()), decided.contains(asked.caseId()));
        }

        /** The case lead is; another for as long as a seat lasts, and not after somebody took it away. */
        private boolean named(Disclosure share, CaseFile file, LocalDate day) {
            UUID receiver = share.receiverProfessionalId();
            return receiver != null
                    && (receiver.equals(file.caseLeadId())
                            || seats.getOrDefault(file.id(), List.of()).stream()
                                    .anyMatch(seat -> seat.professionalId().equals(receiver) && seat.lastsOn(day)));
        }
    }
}
