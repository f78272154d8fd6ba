package nl.perspectief.doors;

import java.util.UUID;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Exploitation;

/** Stepmothers of young people in cases, who are told and asked, and have no say: what each answers stops nothing. */
record Mothers(Places places) {
    /** The line of the stepmother of somebody in a case, of whom nothing is recorded yet. */
    UUID of(UUID caseId, String by) {
        Persons persons = places.server.bean(Persons.class);
        PersonLine line = PersonLine.fresh(persons.next(), Relation.STEPPARENT, Authority.NO);
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

    /** Meanwhile somebody looked whether the young person is a victim. */
    void lookedAt(UUID caseId, String by) {
        Acting acting = places.acting(by, "d3");
        int known = places.server
                .bean(Persons.class)
                .look(acting, caseId)
                .orElseThrow()
                .victimViews()
                .size();
        VictimView view = new VictimView(
                places.today, Exploitation.NO, acting.professionalId(), new Narrative("Er is geen druk gezien."));
        Places.done(places.server.bean(CaseFiles.class).view(acting, caseId, known, view));
    }

    /** Meanwhile she was asked. */
    void asked(UUID caseId, String by) {
        Persons persons = places.server.bean(Persons.class);
        PersonLine line = persons.look(places.acting(by, "d3"), caseId).orElseThrow().lines().stream()
                .filter(one -> one.relation() == Relation.STEPPARENT)
                .findFirst()
                .orElseThrow();
        Places.done(persons.change(
                places.acting(by, "d3"),
                caseId,
                line.replied(new Reply(Reply.Said.CONSENTS, places.today, Way.PHONE))));
    }
}
