package nl.perspectief.learning.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;

/** Lessons by way of the store and of statements of the application’s own role, on a server that stays up. */
abstract class LessonsAtTheWall {
    static final ModuleServer SERVER = new ModuleServer("register", "sharing", "guide", "learning");
    static final String WALL = "row-level security";

    final Lessons lessons = SERVER.get(Lessons.class);
    final AdoptedLessons adopted = SERVER.get(AdoptedLessons.class);
    final Acting sanne = SERVER.acting("sanne.jongerenwerk");
    final Acting daan = SERVER.acting("daan.jongerenwerk");
    final Acting ilse = SERVER.acting("ilse.gemeente");
    final Acting karim = SERVER.acting("karim.gemeente");
    final Acting pieter = SERVER.acting("pieter.leerplicht");
    final Acting mark = SERVER.acting("mark.politie");

    static LocalDate today() {
        return DutchDays.of(SERVER.clock.instant());
    }

    static Nameless words(String text) {
        return ((Looked.Fit) Looked.at(text, Set.of(), List.of(), today())).words();
    }

    static NewLesson lesson(String title) {
        return new NewLesson(LessonTheme.SHARING, words(title), words("Vraag eerst wat nodig is."), "geldezel");
    }

    UUID proposed(Acting by) {
        return lessons.propose(by, lesson("Deel wat nodig is."), null);
    }

    boolean offer(Acting by, UUID id, int version) {
        return lessons.plan(by, id, version, Kind.OFFERED, today().plusMonths(6));
    }

    UUID adoptedLesson() {
        UUID id = proposed(sanne);
        assertThat(offer(ilse, id, 0)).isTrue();
        assertThat(lessons.decide(daan, id, 1, Kind.ADOPTED, null)).isTrue();
        return id;
    }

    LessonState state(UUID id) {
        return lessons.find(mark, id).orElseThrow().state();
    }

    static int step(Acting acting, UUID id, int number, String step, UUID by, UUID organisation) {
        return SERVER.done(
                acting,
                "INSERT INTO lesson_step (lesson_id, number, step, organisation_id, done_by, done_at, why, review_on)"
                        + " VALUES (?, ?, ?, ?, ?, acting_now(), 'Zo.', CASE WHEN ? THEN acting_day() + 90 END)",
                id,
                number,
                step,
                organisation,
                by,
                Set.of("OFFERED", "RENEWED").contains(step));
    }

    static int step(Acting acting, UUID id, int number, String step) {
        return step(acting, id, number, step, acting.professionalId(), acting.organisationId());
    }

    static int all(String from) {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM " + from)
                .query(Integer.class)
                .single();
    }
}
