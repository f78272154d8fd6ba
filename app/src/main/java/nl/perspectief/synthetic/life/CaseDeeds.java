package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.PutOff;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.ToldTogether;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.opening.CaseReports;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.Exploitation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Saying who it is, calling who reported, telling and asking those concerned, and moving on to another phase. */
final class CaseDeeds {
    private final CaseFiles files;
    private final CaseReports reports;
    private final Persons persons;
    private final Crew crew;

    CaseDeeds(BeanFactory beans, Crew crew) {
        this.files = beans.getBean(CaseFiles.class);
        this.reports = beans.getBean(CaseReports.class);
        this.persons = beans.getBean(Persons.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of(
                "identify", this::identify,
                "call", this::call,
                "inform", this::inform,
                "person", this::person,
                "move", this::move);
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

    private void inform(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        Words words = step.words();
        ToldTogether told = new ToldTogether(
                heard(words, lead),
                putOff(words, lead),
                true,
                words.dayOrNone("youth-agreed"),
                words.dayOrNone("parents-agreed"),
                view(words, lead));
        int version = files.look(lead, id).orElseThrow().file().version();
        Expect.done(files.inform(lead, id, version, told), step);
    }

    private static @Nullable Heard heard(Words words, Acting lead) {
        LocalDate on = words.dayOrNone("told");
        Way way = Objects.requireNonNullElse(words.oneOrNone("way", Way.class), Way.CONVERSATION);
        return on == null
                ? null
                : new Heard(on, way, lead.professionalId(), words.maybe("with").orElse(null));
    }

    private static @Nullable PutOff putOff(Words words, Acting lead) {
        Postponement ground = words.oneOrNone("postponed", Postponement.class);
        return ground == null
                ? null
                : new PutOff(ground, words.day("again"), words.narrative("because"), lead.professionalId());
    }

    private static @Nullable VictimView view(Words words, Acting lead) {
        LocalDate on = words.dayOrNone("victim-view");
        return on == null
                ? null
                : new VictimView(
                        on, words.one("victim", Exploitation.class), lead.professionalId(), words.narrative("seen-by"));
    }

    /** Changes the line of who is meant, or adds one. */
    private void person(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        UUID id = story.get(Story.CASE);
        Words words = step.words();
        Relation relation = words.one("relation", Relation.class);
        Relation was = Objects.requireNonNullElse(words.oneOrNone("was", Relation.class), relation);
        List<PersonLine> lines = persons.look(lead, id).orElseThrow().lines();
        PersonLine known = lines.stream()
                .filter(line -> line.relation() == was)
                .findFirst()
                .orElse(null);
        PersonLine line = line(
                known == null ? PersonLine.fresh(persons.next(), relation, Authority.UNKNOWN) : known, relation, step);
        Expect.done(known == null ? persons.add(lead, id, line) : persons.change(lead, id, line), step);
    }

    private PersonLine line(PersonLine known, Relation relation, Step step) {
        Words words = step.words();
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        Heard heard = heard(words, lead);
        PutOff off = putOff(words, lead);
        Reply.Said said = words.oneOrNone("answer", Reply.Said.class);
        return new PersonLine(
                known.id(),
                relation,
                words.maybe("first").orElse(known.firstName()),
                known.organisation(),
                Objects.requireNonNullElse(words.oneOrNone("authority", Authority.class), known.authority()),
                heard == null && off == null ? known.heard() : heard,
                heard == null && off == null ? known.putOff() : off,
                said == null ? known.reply() : new Reply(said, words.day("answered"), Way.CONVERSATION),
                known.version());
    }
}
