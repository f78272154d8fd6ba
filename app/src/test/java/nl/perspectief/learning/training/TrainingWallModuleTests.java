package nl.perspectief.learning.training;

import static nl.perspectief.shared.ModuleServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who may do what with a training and sees what of who follows it, asked of the database past every page. */
class TrainingWallModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing", "guide", "learning");

    private final Trainings trainings = SERVER.get(Trainings.class);
    private final Acting ilse = SERVER.acting("ilse.gemeente");
    private final Acting pieter = SERVER.acting("pieter.leerplicht");
    private final Acting sanne = SERVER.acting("sanne.jongerenwerk");
    private final Acting daan = SERVER.acting("daan.jongerenwerk");
    private final Acting mark = SERVER.acting("mark.politie");

    @AfterAll
    static void down() {
        SERVER.close();
    }

    private static LocalDate today() {
        return DutchDays.of(SERVER.clock.instant());
    }

    private static TrainingPlan plan(LocalDate day, int seats) {
        return new TrainingPlan(
                "Praten",
                "Hoe je begint.",
                "mentoren",
                "De school",
                day,
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                seats);
    }

    private UUID offered(int seats) {
        return trainings.offer(ilse, plan(today().plusDays(20), seats));
    }

    private TrainingSeat seat(Acting acting, UUID id) {
        return java.util.Objects.requireNonNull(
                trainings.find(acting, id).orElseThrow().mine());
    }

    private static int seats(Acting acting, UUID id) {
        return SERVER.get(Transactions.class)
                .as(
                        acting,
                        () -> SERVER.nobody()
                                .sql("SELECT count(*) FROM training_seat WHERE training_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single());
    }

    @Test
    void who_came_first_has_a_seat_and_who_waits_gets_the_one_that_comes_free() {
        UUID id = offered(1);
        assertThat(trainings.signUp(sanne, id)).isTrue();
        assertThat(trainings.signUp(sanne, id)).as("once").isFalse();
        assertThat(trainings.signUp(mark, id)).isTrue();
        assertThat(seat(sanne, id).waits()).isFalse();
        assertThat(seat(mark, id).waits()).isTrue();
        assertThat(seat(mark, id).unread()).isFalse();
        assertThat(trainings.signOff(sanne, id)).isTrue();
        assertThat(seat(mark, id).waits()).isFalse();
        assertThat(seat(mark, id).unread()).as("told once").isTrue();
        trainings.look(mark, id);
        assertThat(seat(mark, id).unread()).isFalse();
        assertThat(trainings.change(ilse, id, 0, plan(today().plusDays(21), 2))).isTrue();
        assertThat(seat(mark, id).unread()).as("another day").isTrue();
    }

    @Test
    void of_many_at_once_no_more_get_a_seat_than_there_are() throws Exception {
        UUID id = offered(2);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (Acting one : List.of(sanne, daan, mark, pieter)) {
            all.add(() -> trainings.signUp(one, id));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : together.invokeAll(all)) {
                assertThat(one.get()).as("nobody gets an error").isTrue();
            }
        }
        Training training = trainings.find(ilse, id).orElseThrow();
        assertThat(training.taken()).isEqualTo(2);
        assertThat(training.waiting()).isEqualTo(2);
        assertThat(trainings.change(ilse, id, 0, plan(today().plusDays(20), 1)))
                .as("nobody loses a seat")
                .isFalse();
        refused("more people have a seat", () -> SERVER.done(ilse, "UPDATE training SET seats = 1 WHERE id = ?", id));
        assertThat(trainings.change(ilse, id, 0, plan(today().plusDays(20), 4))).isTrue();
        assertThat(trainings.find(ilse, id).orElseThrow().waiting()).isZero();
    }

    @Test
    void who_follows_it_only_that_person_and_who_organises_it_see() {
        UUID id = offered(5);
        trainings.signUp(sanne, id);
        assertThat(seats(sanne, id)).isOne();
        assertThat(seats(ilse, id)).isOne();
        for (Acting other : List.of(daan, mark, pieter)) {
            assertThat(seats(other, id)).as(other.professional().name()).isZero();
        }
        assertThat(trainings.signedUp(pieter, trainings.find(pieter, id).orElseThrow()))
                .isEmpty();
    }

    @Test
    void nobody_offers_changes_signs_up_or_says_who_was_there_for_another() {
        UUID id = offered(5);
        trainings.signUp(sanne, id);
        refused("row-level security", () -> trainings.offer(sanne, plan(today().plusDays(3), 3)));
        assertThat(trainings.change(pieter, id, 0, plan(today(), 3))).isFalse();
        assertThat(SERVER.done(pieter, "UPDATE training SET cancelled = 'Zo' WHERE id = ?", id))
                .isZero();
        refused("permission denied", () -> SERVER.done(ilse, "DELETE FROM training WHERE id = ?", id));
        refused(
                "is of who acts, now",
                () -> SERVER.done(
                        ilse,
                        "INSERT INTO training_seat (training_id, professional_id, organisation_id, signed_up_at, seen_version)"
                                + " VALUES (?, ?, ?, acting_now(), 0)",
                        id,
                        mark.professionalId(),
                        mark.organisationId()));
        refused("said by somebody else", () -> SERVER.done(sanne, "UPDATE training_seat SET attended = true"));
        refused(
                "said by somebody else",
                () -> SERVER.done(ilse, "UPDATE training_seat SET attended = true WHERE training_id = ?", id));
        assertThat(SERVER.done(ilse, "DELETE FROM training_seat WHERE training_id = ?", id))
                .isZero();
        refused("permission denied", () -> SERVER.done(sanne, "UPDATE training_seat SET waits = false"));
    }

    @Test
    void what_is_cancelled_stays_so_and_takes_nobody_more() {
        UUID id = offered(5);
        trainings.signUp(sanne, id);
        assertThat(trainings.cancel(ilse, id, 0, "De trainer is ziek.")).isTrue();
        assertThat(seat(sanne, id).unread()).isTrue();
        assertThat(trainings.signUp(mark, id)).isFalse();
        refused("it does not go on", () -> SERVER.done(ilse, "UPDATE training SET cancelled = NULL WHERE id = ?", id));
    }

    @Test
    void an_organisation_reads_a_rounded_number_of_five_people_at_least_and_never_who() {
        TrainingPlan tonight = new TrainingPlan(
                "Praten",
                "Hoe je begint.",
                "mentoren",
                "De school",
                today(),
                LocalTime.of(23, 58),
                LocalTime.of(23, 59),
                9);
        UUID id = trainings.offer(ilse, tonight);
        assertThat(trainings.signUp(daan, id)).isTrue();
        assertThat(trainings.attended(ilse, id, Set.of(daan.professionalId()))).isTrue();
        assertThat(seat(daan, id).was()).isTrue();
        assertThat(SERVER.get(TrainingCounts.class).of(daan)).as("one").isEmpty();
        assertThat(SERVER.get(TrainingCounts.class).of(sanne)).isEmpty();
        SERVER.superuser()
                .sql("""
                        INSERT INTO training_seat (training_id, professional_id, organisation_id, signed_up_at, waits, seen_version, attended)
                        SELECT ?, p.id, ?, now(), false, 0, true FROM professional p WHERE p.id <> ? LIMIT 6""")
                .params(id, daan.organisationId(), daan.professionalId())
                .update();
        assertThat(SERVER.get(TrainingCounts.class).of(daan))
                .singleElement()
                .satisfies(year -> assertThat(year.number()).as("seven").isEqualTo(5));
        assertThat(SERVER.get(TrainingCounts.class).of(pieter))
                .as("another organisation")
                .isEmpty();
        assertThat(seats(daan, id)).as("rows").isOne();
    }

    @Test
    void kept_stories_are_of_one_person_alone() {
        KeptStories kept = SERVER.get(KeptStories.class);
        kept.keep(sanne, "de-jas");
        kept.keep(sanne, "de-jas");
        assertThat(kept.of(sanne)).extracting(KeptStories.Kept::story).containsExactly("de-jas");
        assertThat(kept.of(ilse)).isEmpty();
        refused(
                "is of who acts, now",
                () -> SERVER.done(
                        ilse, "INSERT INTO kept_story VALUES (?, 'x-y', acting_day())", sanne.professionalId()));
        kept.forget(sanne, "de-jas");
        assertThat(kept.of(sanne)).isEmpty();
    }

    /** By the moment and not by the day, whatever a page lets through. */
    @Test
    void what_began_takes_nobody_and_lets_nobody_go() {
        TrainingPlan today = new TrainingPlan(
                "Praten",
                "Hoe je begint.",
                "mentoren",
                "De school",
                today(),
                LocalTime.of(0, 0),
                LocalTime.of(23, 59),
                9);
        UUID id = trainings.offer(ilse, today);
        assertThat(trainings.signUp(daan, id)).isFalse();
        String seat =
                "INSERT INTO training_seat (training_id, professional_id, organisation_id, signed_up_at, seen_version)"
                        + " SELECT ?, acting_professional(), acting_organisation(), acting_now(), 0";
        refused("row-level security", () -> SERVER.done(daan, seat, id));
    }

    @Test
    void two_years_after_its_day_it_goes_with_who_was_there() {
        UUID id = offered(3);
        trainings.signUp(sanne, id);
        SERVER.clock.pass(Duration.ofDays(749));
        try {
            SERVER.get(TrainingTerms.class).destroyOld();
            assertThat(trainings.find(ilse, id)).isPresent();
            SERVER.clock.pass(Duration.ofDays(2));
            assertThat(SERVER.get(TrainingTerms.class).destroyOld()).isPositive();
            assertThat(trainings.find(ilse, id)).isEmpty();
        } finally {
            SERVER.clock.pass(Duration.ofDays(-751));
        }
    }
}
