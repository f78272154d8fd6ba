package nl.perspectief.learning.lessons;

import static nl.perspectief.shared.ModuleServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.organisations.Transactions;
import org.junit.jupiter.api.Test;

/** What becomes of a lesson by each step, and who still reads it then. */
class LessonStepsModuleTests extends LessonsAtTheWall {
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
                () -> SERVER.done(
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
                () -> SERVER.done(
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
