package nl.perspectief.places;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import org.springframework.stereotype.Component;

/** Who can receive a place signal: partners found by what the covenants in force say they are, with somebody there to read it. */
@Component
public class ReceiversOfPlaces {
    private final BoundWords words;
    private final Organisations organisations;
    private final Professionals professionals;

    ReceiversOfPlaces(BoundWords words, Organisations organisations, Professionals professionals) {
        this.words = words;
        this.organisations = organisations;
        this.professionals = professionals;
    }

    /** One for each municipality, the usual one first; none where none has a process lead. The first RIEC goes with each. */
    public List<PlaceReceivers> all() {
        List<Organisation> municipalities =
                readBy(PartnerKind.MUNICIPALITY, Role.PROCESS_LEAD).toList();
        Organisation riec = readBy(PartnerKind.RIEC, Role.ANALYST)
                .filter(one -> !municipalities.contains(one))
                .findFirst()
                .orElse(null);
        return municipalities.stream().map(one -> new PlaceReceivers(one, riec)).toList();
    }

    private Stream<Organisation> readBy(PartnerKind kind, Role role) {
        return words.all().stream()
                .flatMap(regime -> regime.partners(kind).stream())
                .distinct()
                .flatMap(partner -> organisations.byPartner(partner).stream())
                .filter(one -> professionals.colleagues(one.id(), role).stream()
                        .anyMatch(reader -> !professionals.blocked(reader.id())));
    }
}
