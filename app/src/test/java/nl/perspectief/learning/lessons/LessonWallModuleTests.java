package nl.perspectief.learning.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who may do what with a lesson, asked of the database past every page. */
class LessonWallModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing", "guide", "learning");
    private static final String WALL = "row-level security";

    private final Lessons lessons = SERVER.get(Lessons.class);
    private final AdoptedLessons adopted = SERVER.get(AdoptedLessons.class);
    private final Acting sanne = acting("sanne.jongerenwerk");
    private final Acting daan = acting("daan.jongerenwerk");
    private final Acting ilse = acting("ilse.gemeente");
    private final Acting karim = acting("karim.gemeente");
    private final Acting pieter = acting("pieter.leerplicht");
    private final Acting mark = acting("mark.politie");

    @AfterAll
    static void down() {
        SERVER.close();
    }

    private static Acting acting(String subject) {
        return SERVER.get(Professionals.class)
                .of(subject)
                .getFirst()
                .under(Working.on("vandaag"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static LocalDate today() {
        return DutchDays.of(SERVER.clock.instant());
    }

    private static Nameless words(String text) {
        return ((Looked.Fit) Looked.at(text, Set.of(), List.of(), today())).words();
    }

    private static NewLesson lesson(String title) {
        return new NewLesson(LessonTheme.SHARING, words(title), words("Vraag eerst wat nodig is."), "geldezel");
    }

    private UUID proposed(Acting by) {
        return lessons.propose(by, lesson("Deel wat nodig is."), null);
    }

    private boolean offer(Acting by, UUID id, int version) {
        return lessons.plan(by, id, version, Kind.OFFERED, today().plusMonths(6));
    }

    private UUID adoptedLesson() {
        UUID id = proposed(sanne);
        assertThat(offer(ilse, id, 0)).isTrue();
        assertThat(lessons.decide(daan, id, 1, Kind.ADOPTED, null)).isTrue();
        return id;
    }

    private LessonState state(UUID id) {
        return lessons.find(mark, id).orElseThrow().state();
    }

    private static int done(Acting acting, String sql, Object... values) {
        return SERVER.get(Transactions.class)
                .as(acting, () -> SERVER.nobody().sql(sql).params(values).update());
    }

    private static int step(Acting acting, UUID id, int number, String step, UUID by, UUID organisation) {
        return done(
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

    private static int step(Acting acting, UUID id, int number, String step) {
        return step(acting, id, number, step, acting.professionalId(), acting.organisationId());
    }

    private static void refused(String why, ThrowingCallable deed) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    private static int all(String from) {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM " + from)
                .query(Integer.class)
                .single();
    }

    @Test
    void it_takes_two_persons_of_two_organisations_and_the_second_did_not_write_it() {
        UUID id = proposed(daan);
        for (Acting one : List.of(sanne, daan, mark)) {
            assertThat(offer(one, id, 0)).isFalse();
            refused(WALL, () -> step(one, id, 1, "OFFERED"));
        }
        assertThat(offer(ilse, id, 0)).isTrue();
        for (Acting one : List.of(ilse, karim, daan, mark)) {
            assertThat(lessons.decide(one, id, 1, Kind.ADOPTED, null))
                    .as(one.professional().name())
                    .isFalse();
            refused(WALL, () -> step(one, id, 2, "ADOPTED"));
        }
        assertThat(adopted.find(id)).isEmpty();
        assertThat(lessons.decide(pieter, id, 1, Kind.ADOPTED, null)).isTrue();
        assertThat(state(id)).isEqualTo(LessonState.ADOPTED);
        assertThat(adopted.find(id)).get().extracting(AdoptedLesson::card).isEqualTo("geldezel");
    }

    /** A mandate of somebody who may have another elsewhere. */
    private static Acting mandate(String subject, UUID organisation) {
        UUID id = UUID.randomUUID();
        SERVER.superuser()
                .sql(
                        "INSERT INTO professional (id, organisation_id, subject, name, function) VALUES (?, ?, ?, 'Twee', 'proef')")
                .params(id, organisation, subject)
                .update();
        SERVER.superuser()
                .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, 'PROCESS_LEAD')")
                .param(id)
                .update();
        return SERVER.get(Professionals.class)
                .mandate(id)
                .orElseThrow()
                .under(Working.on("vandaag"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private void noSecond(Acting one, UUID id) {
        assertThat(lessons.waiting(one, today())).extracting(Lesson::id).doesNotContain(id);
        assertThat(lessons.decide(one, id, 1, Kind.ADOPTED, null)).isFalse();
        refused(WALL, () -> step(one, id, 2, "ADOPTED"));
        assertThat(state(id)).isEqualTo(LessonState.OFFERED);
    }

    @Test
    void somebody_with_mandates_at_two_organisations_is_one_person() {
        String login = "twee-" + UUID.randomUUID();
        Acting here = mandate(login, ilse.organisationId());
        Acting there = mandate(login, pieter.organisationId());
        UUID offered = proposed(sanne);
        assertThat(offer(here, offered, 0)).isTrue();
        noSecond(there, offered);
        UUID written = proposed(here);
        assertThat(offer(ilse, written, 0)).isTrue();
        noSecond(there, written);
        assertThat(lessons.decide(pieter, written, 1, Kind.ADOPTED, null)).isTrue();
        SERVER.superuser()
                .sql("UPDATE professional SET subject = 'withdrawn:' || id WHERE id = ?")
                .param(here.professionalId())
                .update();
        noSecond(there, offered);
        noSecond(pieter, offered);
        assertThat(lessons.decide(pieter, offered, 1, Kind.REFUSED, words("Wie het voorstelde is weg.")))
                .isTrue();
        assertThat(offer(ilse, offered, 2)).isTrue();
        assertThat(lessons.decide(pieter, offered, 3, Kind.ADOPTED, null)).isTrue();
    }

    @Test
    void nobody_acts_for_another_person_or_organisation_or_skips_a_step() {
        UUID id = proposed(sanne);
        refused(
                "is of who acts, now",
                () -> step(ilse, id, 1, "OFFERED", karim.professionalId(), ilse.organisationId()));
        refused(WALL, () -> step(ilse, id, 1, "OFFERED", ilse.professionalId(), pieter.organisationId()));
        refused(WALL, () -> step(pieter, id, 1, "ADOPTED"));
        refused(WALL, () -> step(ilse, id, 2, "OFFERED"));
        refused(WALL, () -> step(ilse, id, 1, "RENEWED"));
        refused(
                "permission denied",
                () -> done(
                        ilse, "UPDATE lesson SET state = 'ADOPTED', offered_organisation_id = NULL WHERE id = ?", id));
        refused("permission denied", () -> done(ilse, "DELETE FROM lesson WHERE id = ?", id));
        refused("permission denied", () -> done(ilse, "DELETE FROM adopted_lesson"));
        refused(
                "permission denied",
                () -> done(
                        ilse,
                        "INSERT INTO adopted_lesson VALUES (?, 'SHARING', 'a', 'b', NULL, acting_day(), acting_day())",
                        id));
    }

    @Test
    void only_who_proposed_it_writes_it_anew_and_not_once_somebody_wants_to_adopt_it() {
        UUID id = proposed(sanne);
        for (Acting other : List.of(daan, ilse)) {
            assertThat(lessons.rewrite(other, id, 0, lesson("Van een ander."))).isFalse();
            assertThat(done(other, "UPDATE lesson SET words = 'Anders.' WHERE id = ?", id))
                    .isZero();
        }
        assertThat(lessons.rewrite(sanne, id, 0, lesson("Beter gezegd."))).isTrue();
        assertThat(lessons.rewrite(sanne, id, 0, lesson("Op oude woorden."))).isFalse();
        assertThat(offer(ilse, id, 0)).as("who read other words").isFalse();
        assertThat(offer(ilse, id, 1)).isTrue();
        assertThat(lessons.rewrite(sanne, id, 2, lesson("Te laat."))).isFalse();
        assertThat(done(sanne, "UPDATE lesson SET words = 'Te laat.' WHERE id = ?", id))
                .isZero();
    }

    @Test
    void adopting_destroys_the_conversation_and_leaves_neither_person_nor_organisation_to_who_has_no_account() {
        UUID id = proposed(sanne);
        assertThat(lessons.say(mark, id, words("Dat merken wij ook."))).isTrue();
        offer(ilse, id, 0);
        lessons.decide(daan, id, 1, Kind.ADOPTED, null);
        assertThat(all("lesson_word WHERE lesson_id = '" + id + "'")).isZero();
        assertThat(lessons.say(mark, id, words("Nog iets."))).isFalse();
        for (String table : List.of("lesson", "lesson_step", "lesson_word")) {
            assertThat(SERVER.nobody()
                            .sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(SERVER.nobody()
                        .sql("SELECT to_jsonb(a)::text FROM adopted_lesson a WHERE lesson_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(
                        sanne.professionalId().toString(),
                        sanne.organisationId().toString(),
                        ilse.professionalId().toString(),
                        daan.professionalId().toString());
    }

    @Test
    void a_refusal_gives_the_reason_and_makes_it_a_proposal_again() {
        UUID id = proposed(sanne);
        offer(pieter, id, 0);
        assertThat(lessons.decide(daan, id, 1, Kind.REFUSED, words("Te lang."))).isTrue();
        Lessons.Discussed found = lessons.look(mark, id).orElseThrow();
        assertThat(found.lesson().state()).isEqualTo(LessonState.PROPOSED);
        assertThat(found.steps().getLast().why()).isEqualTo("Te lang.");
        refused(
                "violates check constraint",
                () -> done(
                        ilse,
                        "INSERT INTO lesson_step (lesson_id, number, step, organisation_id, done_by, done_at)"
                                + " VALUES (?, 3, 'WITHDRAWN', ?, ?, acting_now())",
                        id,
                        ilse.organisationId(),
                        ilse.professionalId()));
    }

    @Test
    void what_is_withdrawn_or_replaced_is_read_by_nobody_else_any_more() {
        UUID old = adoptedLesson();
        assertThat(lessons.decide(sanne, old, 2, Kind.WITHDRAWN, words("Klopt niet.")))
                .as("who wrote it, once it is of the partnership")
                .isFalse();
        UUID fresh = lessons.propose(mark, lesson("Deel minder."), old);
        offer(ilse, fresh, 0);
        lessons.decide(daan, fresh, 1, Kind.ADOPTED, null);
        assertThat(adopted.find(old)).isEmpty();
        assertThat(state(old)).isEqualTo(LessonState.REPLACED);
        assertThat(lessons.decide(pieter, fresh, 2, Kind.WITHDRAWN, words("Klopt niet meer.")))
                .isTrue();
        assertThat(adopted.find(fresh)).isEmpty();
        refused(
                WALL,
                () -> done(
                        sanne,
                        "INSERT INTO lesson (id, organisation_id, proposed_by, proposed_at, theme, title, words, replaces)"
                                + " VALUES (?, ?, ?, acting_now(), 'SHARING', 'a', 'b', ?)",
                        UUID.randomUUID(),
                        sanne.organisationId(),
                        sanne.professionalId(),
                        old));
    }

    @Test
    void it_waits_for_those_who_may_agree_and_for_who_leads_when_its_review_is_due() {
        UUID id = proposed(sanne);
        offer(ilse, id, 0);
        assertThat(lessons.waiting(daan, today())).extracting(Lesson::id).contains(id);
        assertThat(lessons.waiting(karim, today())).extracting(Lesson::id).doesNotContain(id);
        assertThat(lessons.waiting(sanne, today())).isEmpty();
        lessons.decide(daan, id, 1, Kind.ADOPTED, null);
        LocalDate late = today().plusMonths(6).plusDays(1);
        assertThat(lessons.waiting(karim, late)).extracting(Lesson::id).contains(id);
        assertThat(lessons.waiting(daan, late)).extracting(Lesson::id).doesNotContain(id);
        assertThat(lessons.plan(karim, id, 2, Kind.RENEWED, today().plusMonths(12)))
                .isTrue();
        assertThat(adopted.find(id)).get().extracting(AdoptedLesson::reviewOn).isEqualTo(today().plusMonths(12));
        assertThat(lessons.waiting(karim, late)).extracting(Lesson::id).doesNotContain(id);
    }

    @Test
    void a_year_after_the_last_step_it_goes_unless_it_holds() {
        UUID holds = adoptedLesson();
        UUID gone = proposed(sanne);
        SERVER.clock.pass(Duration.ofDays(300));
        UUID later = proposed(sanne);
        try {
            SERVER.clock.pass(Duration.ofDays(70));
            assertThat(SERVER.get(LessonTerms.class).destroyOld()).isPositive();
            assertThat(all("lesson WHERE id = '" + gone + "'")).isZero();
            assertThat(all("lesson WHERE id = '" + later + "'")).isOne();
            assertThat(adopted.find(holds)).isPresent();
            assertThat(SERVER.get(Transactions.class)
                            .as(
                                    ilse,
                                    () -> SERVER.nobody()
                                            .sql("SELECT destroy_old_lessons()")
                                            .query(Integer.class)
                                            .single()))
                    .as("nobody destroys by it")
                    .isZero();
        } finally {
            SERVER.clock.pass(Duration.ofDays(-370));
        }
    }
}
