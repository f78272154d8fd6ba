package nl.perspectief.desk.web;

import static nl.perspectief.organisations.Role.ADMINISTRATOR;
import static nl.perspectief.organisations.Role.ANALYST;
import static nl.perspectief.organisations.Role.PRIVACY_OFFICER;
import static nl.perspectief.organisations.Role.PROJECT_LEAD;

import java.util.List;
import java.util.Set;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;

/** Where somebody goes from Vandaag whose work is no young person: what the role is there for comes first. */
public final class HomePlaces {
    /** A page and its words. @param roles one of these is needed; nothing means that every mandate will do */
    private record Known(String key, String path, Set<Role> roles) {}

    /** @param key of the words of the link */
    public record Place(String key, String path) {}

    /** In the place of the id of one's organisation. */
    private static final String OWN = "{partner}";

    private static final List<Known> ALL = List.of(
            new Known("stand", "/convenant/stand", Set.of(PROJECT_LEAD, PRIVACY_OFFICER, ADMINISTRATOR)),
            new Known("colleagues", "/medewerkers", Set.of(ADMINISTRATOR, PRIVACY_OFFICER)),
            new Known("sign-ins", "/aanmeldlogboek", Set.of(ADMINISTRATOR, PRIVACY_OFFICER)),
            new Known("deeds", "/logboek", Set.of(PRIVACY_OFFICER)),
            new Known("processing", "/logboek/verwerkingen", Set.of(PRIVACY_OFFICER)),
            new Known("impact", "/convenant/verschil/verstrekkingen", Set.of(PRIVACY_OFFICER)),
            new Known("ask", "/mag-ik-delen", Set.of(ANALYST)),
            new Known("change", "/convenant/verschil", Set.of()),
            new Known("reach", "/convenant/wie?partner=" + OWN, Set.of()),
            new Known("covenant", "/convenant", Set.of()),
            new Known("matrix", "/convenant/matrix", Set.of()));

    private HomePlaces() {}

    /** None for who works with young people: what they are there for is in the menu. */
    static List<Place> of(Mandate mandate) {
        if (mandate.worksWithYoungPeople()) {
            return List.of();
        }
        String partner = mandate.organisation().partner();
        return ALL.stream()
                .filter(known ->
                        known.roles().isEmpty() || known.roles().stream().anyMatch(mandate::has))
                .map(known ->
                        new Place("desk.place." + known.key(), known.path().replace(OWN, partner)))
                .toList();
    }
}
