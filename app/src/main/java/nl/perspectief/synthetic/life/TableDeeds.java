package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.table.CaseLeads;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.organisations.Acting;
import org.springframework.beans.factory.BeanFactory;

/** Who comes to the table of a case, who is told the name, and who leaves. */
final class TableDeeds {
    private final Participants participants;
    private final CaseLeads leads;
    private final Crew crew;

    TableDeeds(BeanFactory beans, Crew crew) {
        this.participants = beans.getBean(Participants.class);
        this.leads = beans.getBean(CaseLeads.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of("seat", this::seat, "introduce", this::introduce, "leave", this::leave, "lead", this::lead);
    }

    private void seat(Step step, Story story) {
        Words words = step.words();
        Expect.done(
                participants.add(
                        crew.acting(step, PERSONAL_PLAN),
                        story.get(Story.CASE),
                        new Participants.NewSeat(
                                crew.id(words.text("who")),
                                words.narrative("why"),
                                words.day("until"),
                                words.yes("gives"))),
                step);
    }

    private void introduce(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        Expect.done(
                participants.introduce(
                        lead,
                        id,
                        seatOf(lead, id, step.words().text("who")),
                        step.words().narrative("why")),
                step);
    }

    private void leave(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        Expect.done(
                participants.remove(
                        lead,
                        id,
                        seatOf(lead, id, step.words().text("who")),
                        step.words().text("why")),
                step);
    }

    /** Somebody else leads the case, and has the open actions. */
    private void lead(Step step, Story story) {
        Acting processLead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        int version = leads.look(processLead, id).orElseThrow().header().file().version();
        CaseLeads.Wanted wanted = new CaseLeads.Wanted(
                crew.id(step.words().text("who")), step.words().narrative("why"));
        Expect.done(leads.to(processLead, id, version, wanted), step);
    }

    private UUID seatOf(Acting lead, UUID caseId, String subject) {
        UUID professional = crew.id(subject);
        return participants.look(lead, caseId).orElseThrow().seats().stream()
                .filter(seated -> seated.live() && seated.professional().id().equals(professional))
                .findFirst()
                .orElseThrow()
                .seat()
                .id();
    }
}
