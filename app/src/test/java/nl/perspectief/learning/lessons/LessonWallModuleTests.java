package nl.perspectief.learning.lessons;

import static nl.perspectief.shared.ModuleServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.MadeMandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import org.junit.jupiter.api.Test;

/** Who may do what with a lesson, asked of the database past every page. */
class LessonWallModuleTests extends LessonsAtTheWall {
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
        return MadeMandate.of(SERVER.superuser(), SERVER.get(Professionals.class), subject, organisation)
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
                () -> SERVER.done(
                        ilse, "UPDATE lesson SET state = 'ADOPTED', offered_organisation_id = NULL WHERE id = ?", id));
        refused("permission denied", () -> SERVER.done(ilse, "DELETE FROM lesson WHERE id = ?", id));
        refused("permission denied", () -> SERVER.done(ilse, "DELETE FROM adopted_lesson"));
        refused(
                "permission denied",
                () -> SERVER.done(
                        ilse,
                        "INSERT INTO adopted_lesson VALUES (?, 'SHARING', 'a', 'b', NULL, acting_day(), acting_day())",
                        id));
    }

    @Test
    void only_who_proposed_it_writes_it_anew_and_not_once_somebody_wants_to_adopt_it() {
        UUID id = proposed(sanne);
        for (Acting other : List.of(daan, ilse)) {
            assertThat(lessons.rewrite(other, id, 0, lesson("Van een ander."))).isFalse();
            assertThat(SERVER.done(other, "UPDATE lesson SET words = 'Anders.' WHERE id = ?", id))
                    .isZero();
        }
        assertThat(lessons.rewrite(sanne, id, 0, lesson("Beter gezegd."))).isTrue();
        assertThat(lessons.rewrite(sanne, id, 0, lesson("Op oude woorden."))).isFalse();
        assertThat(offer(ilse, id, 0)).as("who read other words").isFalse();
        assertThat(offer(ilse, id, 1)).isTrue();
        assertThat(lessons.rewrite(sanne, id, 2, lesson("Te laat."))).isFalse();
        assertThat(SERVER.done(sanne, "UPDATE lesson SET words = 'Te laat.' WHERE id = ?", id))
                .isZero();
    }
}
