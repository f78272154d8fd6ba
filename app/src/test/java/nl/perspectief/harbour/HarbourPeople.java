package nl.perspectief.harbour;

import java.time.Clock;
import java.util.List;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.organisations.owner.PartnershipRegister;

/** Who works in the harbour; nobody of them exists. Vera works for both municipalities. */
final class HarbourPeople {
    private static final List<Person> ALL = List.of(
            person("noor", "quay-youth", "Noor Nowhere", "youth worker", Role.FRONTLINE, Role.CASE_PARTNER),
            person("dirk", "quay-youth", "Dirk Nowhere", "concern officer", Role.ATTENTION_OFFICER, Role.FRONTLINE),
            person("una", "eastquay", "Una Madeup", "chair", Role.PROCESS_LEAD),
            person("kai", "eastquay", "Kai Madeup", "lead of plans", Role.CASE_LEAD, Role.PROCESS_LEAD),
            person("fay", "eastquay", "Fay Madeup", "data officer", Role.PRIVACY_OFFICER),
            person("wim", "westquay", "Wim Fictional", "chair", Role.PROCESS_LEAD),
            person("vera", "westquay", "Vera Bothsides", "chair", Role.PROCESS_LEAD),
            person("vera", "eastquay", "Vera Bothsides", "chair", Role.PROCESS_LEAD),
            person("nel", "attendance-office", "Nel Invented", "attendance officer", Role.CASE_PARTNER, Role.FRONTLINE),
            person("pip", "attendance-office", "Pip Invented", "programme lead", Role.PROJECT_LEAD),
            person("max", "harbour-police", "Max Unreal", "officer", Role.FRONTLINE, Role.CASE_PARTNER),
            person("lia", "family-work", "Lia Imagined", "family worker", Role.FRONTLINE, Role.CASE_PARTNER));

    private HarbourPeople() {}

    private record Person(String subject, String partner, String name, String function, List<Role> roles) {}

    private static Person person(String subject, String partner, String name, String function, Role... roles) {
        return new Person(subject, partner, name, function, List.of(roles));
    }

    /** After the covenants were registered, whose partners they work for. */
    static void employ(OwnerDatabase owner, Clock clock) {
        owner.inTransaction(connection -> {
            PartnershipRegister register = new PartnershipRegister(connection, clock.instant());
            register.neighbourhood(HarbourDistrict.QUAY, "Herring Quay", true);
            for (Person one : ALL) {
                register.professional(one.partner(), one.subject(), one.name(), one.function(), one.roles());
            }
        });
    }
}
