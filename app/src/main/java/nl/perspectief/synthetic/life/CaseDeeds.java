package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Informing;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.Postponement;
import nl.perspectief.casework.opening.CaseReports;
import nl.perspectief.organisations.Acting;
import org.springframework.beans.factory.BeanFactory;

/** Saying who it is, calling who reported, telling those concerned, and moving on to another phase. */
final class CaseDeeds {
    private final CaseFiles files;
    private final CaseReports reports;
    private final Crew crew;

    CaseDeeds(BeanFactory beans, Crew crew) {
        this.files = beans.getBean(CaseFiles.class);
        this.reports = beans.getBean(CaseReports.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of("identify", this::identify, "call", this::call, "inform", this::inform, "move", this::move);
    }

    private void identify(Step step, Story story) {
        CaseAnswer named = files.identify(
                crew.acting(step, PERSONAL_PLAN), story.get(Story.CASE), Objects.requireNonNull(story.young()));
        if (!(named instanceof CaseAnswer.Stale)) { // it came along with the referral
            Expect.done(named, step);
        }
    }

    private void call(Step step, Story story) {
        Expect.done(reports.called(crew.acting(step, PERSONAL_PLAN), story.get(Story.CASE)), step);
    }

    private void inform(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        Words words = step.words();
        Informing informing = new Informing(
                words.dayOrNone("told"),
                words.oneOrNone("postponed", Postponement.class),
                words.dayOrNone("again"),
                words.dayOrNone("youth-agreed"),
                words.dayOrNone("parents-agreed"),
                words.dayOrNone("victim-view"));
        Expect.done(files.inform(lead, id, file(lead, id).version(), informing), step);
    }

    private void move(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        CaseFile file = file(lead, id);
        Phase phase = Objects.requireNonNullElse(step.words().oneOrNone("to", Phase.class), file.phase());
        LocalDate review = Objects.requireNonNullElse(step.words().dayOrNone("review"), file.nextReview());
        Expect.done(files.move(lead, id, file.version(), phase, review), step);
    }

    private CaseFile file(Acting lead, UUID id) {
        return files.look(lead, id).orElseThrow().file();
    }
}
