package nl.perspectief.doors;

import java.util.UUID;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.telling.Persons;

/** Mothers of young people in cases, who are told and asked. */
record Mothers(Places places) {
    /** The line of the mother of somebody in a case, of whom nothing is recorded yet. */
    UUID of(UUID caseId, String by) {
        Persons persons = places.server.bean(Persons.class);
        PersonLine line = PersonLine.fresh(persons.next(), Relation.MOTHER, Authority.YES);
        Places.done(persons.add(places.acting(by, "d3"), caseId, line));
        return line.id();
    }

    /** The line of the young person. */
    UUID youth(UUID caseId, String by) {
        Persons persons = places.server.bean(Persons.class);
        return persons.look(places.acting(by, "d3"), caseId)
                .orElseThrow()
                .lines()
                .getFirst()
                .id();
    }

    /** Meanwhile she was asked. */
    void asked(UUID caseId, String by) {
        Persons persons = places.server.bean(Persons.class);
        PersonLine line = persons.look(places.acting(by, "d3"), caseId).orElseThrow().lines().stream()
                .filter(one -> one.relation() == Relation.MOTHER)
                .findFirst()
                .orElseThrow();
        Places.done(persons.change(
                places.acting(by, "d3"),
                caseId,
                line.replied(new Reply(Reply.Said.CONSENTS, places.today, Way.PHONE))));
    }
}
