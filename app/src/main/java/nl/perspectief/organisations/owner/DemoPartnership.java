package nl.perspectief.organisations.owner;

import static nl.perspectief.organisations.Domain.SECURITY;
import static nl.perspectief.organisations.Domain.SOCIAL;
import static nl.perspectief.organisations.Role.ADMINISTRATOR;
import static nl.perspectief.organisations.Role.ANALYST;
import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;
import static nl.perspectief.organisations.Role.PRIVACY_OFFICER;
import static nl.perspectief.organisations.Role.PROCESS_LEAD;
import static nl.perspectief.organisations.Role.PROJECT_LEAD;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.Role;

/** The partnership of the municipality of Lichtendal, which does not exist; neither does anyone who works there. */
final class DemoPartnership {
    /** By the names that the covenants have for them. */
    private static final List<Partner> PARTNERS = List.of(
            new Partner("gemeente", "Gemeente Lichtendal", "Gemeente", SOCIAL),
            new Partner("jongerenwerk", "Jongerenwerk Noord", "Jongerenwerk", SOCIAL),
            new Partner("leerplicht", "Bureau Leerplicht", "Leerplicht", SECURITY),
            new Partner("politie", "Politie", "Politie", SECURITY),
            new Partner("om", "Openbaar Ministerie", "OM", SECURITY),
            new Partner("reclassering", "Reclassering", "Reclassering", SECURITY),
            new Partner("halt", "Halt", "Halt", SECURITY),
            new Partner("veiligthuis", "Veilig Thuis", "Veilig Thuis", SOCIAL),
            new Partner("maatschappelijkwerk", "Maatschappelijk Werk Lichtendal", "Maatsch. werk", SOCIAL),
            new Partner("ggd", "GGD", "GGD", SOCIAL),
            new Partner("school", "Havencollege", "Havencollege", SOCIAL),
            new Partner("riec", "RIEC", "RIEC", SECURITY));

    private static final List<Person> PEOPLE = List.of(
            person("ilse.gemeente", "Ilse Voorbeeld", "procesregisseur", PROCESS_LEAD),
            person("karim.gemeente", "Karim Testman", "casusregisseur", CASE_LEAD, PROCESS_LEAD),
            person("mira.gemeente", "Mira Denkbeeld", "casusregisseur", CASE_LEAD),
            person("fg.gemeente", "Fenna Gegevenstra", "functionaris gegevensbescherming", PRIVACY_OFFICER),
            person("beheer.gemeente", "Bas Demodijk", "functioneel beheerder", ADMINISTRATOR),
            person("sanne.jongerenwerk", "Sanne Voorbeeld", "jongerenwerker", FRONTLINE, CASE_PARTNER),
            person("daan.jongerenwerk", "Daan Proefstra", "aandachtsfunctionaris", ATTENTION_OFFICER, FRONTLINE),
            person("nora.leerplicht", "Nora Nepveld", "leerplichtambtenaar", CASE_PARTNER, FRONTLINE),
            person("pieter.leerplicht", "Pieter Fictiefsma", "projectleider", PROJECT_LEAD),
            person("mark.politie", "Mark Testman", "wijkagent", FRONTLINE, CASE_PARTNER),
            person("esra.politie", "Esra Voorbeeld", "analist", ANALYST),
            person("lotte.maatschappelijkwerk", "Lotte Demodijk", "gezinswerker", FRONTLINE, CASE_PARTNER),
            person("ruben.maatschappelijkwerk", "Ruben Nepveld", "casusregisseur", CASE_LEAD, FRONTLINE),
            person("anouk.veiligthuis", "Anouk Proefstra", "vertrouwensarts", CASE_PARTNER),
            person("femke.veiligthuis", "Femke Schijnhart", "functionaris gegevensbescherming", PRIVACY_OFFICER),
            person("yasmin.ggd", "Yasmin Fictiefsma", "jeugdverpleegkundige", CASE_PARTNER),
            person("joris.ggd", "Joris Testman", "functioneel beheerder", ADMINISTRATOR),
            person("emma.school", "Emma Denkbeeld", "mentor", FRONTLINE),
            person("bilal.school", "Bilal Voorbeeld", "zorgcoördinator", ATTENTION_OFFICER, FRONTLINE),
            person("hugo.om", "Hugo Schijnhart", "officier van justitie", CASE_PARTNER),
            person("marit.om", "Marit Testman", "parketsecretaris", CASE_PARTNER),
            person("sven.reclassering", "Sven Demodijk", "reclasseringswerker", CASE_PARTNER),
            person("tineke.reclassering", "Tineke Nepveld", "functionaris gegevensbescherming", PRIVACY_OFFICER),
            person("olga.halt", "Olga Proefstra", "Halt-medewerker", CASE_PARTNER),
            person("wim.halt", "Wim Denkbeeld", "teamleider", CASE_PARTNER),
            person("iris.riec", "Iris Fictiefsma", "analist", ANALYST),
            person("tom.riec", "Tom Schijnhart", "accountmanager", ANALYST));

    private static final List<Neighbourhood> NEIGHBOURHOODS = List.of(
            new Neighbourhood("noorderpoort", "Noorderpoort", true),
            new Neighbourhood("havenkwartier", "Havenkwartier", true),
            new Neighbourhood("molenveld", "Molenveld", false),
            new Neighbourhood("oosterdal", "Oosterdal", false));

    private final PartnershipRegister register;

    DemoPartnership(Connection connection, Instant now) {
        this.register = new PartnershipRegister(connection, now);
    }

    private record Partner(String id, String name, String shortName, Domain domain) {}

    private record Person(String subject, String name, String function, List<Role> roles) {
        String partner() {
            return subject.substring(subject.indexOf('.') + 1);
        }
    }

    private static Person person(String subject, String name, String function, Role... roles) {
        return new Person(subject, name, function, List.of(roles));
    }

    /** Adds whatever of the partnership is not there yet, and changes nothing that is. */
    void register() throws SQLException {
        for (Partner partner : PARTNERS) {
            register.organisation(partner.id(), partner.name(), partner.shortName(), partner.domain());
        }
        for (Person person : PEOPLE) {
            register.professional(person.partner(), person.subject(), person.name(), person.function(), person.roles());
        }
        for (Neighbourhood place : NEIGHBOURHOODS) {
            register.neighbourhood(place.code(), place.name(), place.focus());
        }
    }
}
