package nl.perspectief.places;

import static nl.perspectief.places.PastPages.SERVER;
import static nl.perspectief.places.PastPages.acting;
import static nl.perspectief.places.PastPages.all;
import static nl.perspectief.places.PastPages.done;
import static nl.perspectief.places.PastPages.refused;
import static nl.perspectief.places.PastPages.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a place signal is to whom, asked of the database past every page. */
class PlaceWallModuleTests {
    private static final String WALL = "row-level security";
    private static final List<String> OTHERS = List.of(
            "daan.jongerenwerk",
            "mark.politie",
            "esra.politie",
            "lotte.maatschappelijkwerk",
            "pieter.leerplicht",
            "beheer.gemeente",
            "fg.gemeente",
            "mira.gemeente");

    private final PlaceSignals places = SERVER.get(PlaceSignals.class);
    private final PlaceTerms terms = SERVER.get(PlaceTerms.class);
    private final PlaceReceivers receivers =
            SERVER.get(ReceiversOfPlaces.class).all().getFirst();
    private final Acting sanne = acting("sanne.jongerenwerk");
    private final Acting ilse = acting("ilse.gemeente");
    private final Acting karim = acting("karim.gemeente");
    private final Acting iris = acting("iris.riec");

    @AfterAll
    static void down() {
        SERVER.close();
    }

    private static LocalDate today() {
        return DutchDays.of(SERVER.clock.instant());
    }

    private static Nameless words(String text) {
        return ((Looked.Fit) Looked.at(text, PlaceKind.HOUSE.whereHolds(), Set.of(), today())).words();
    }

    private UUID reported() {
        return reported(receivers);
    }

    private UUID reported(PlaceReceivers to) {
        return places.report(
                sanne,
                to,
                new NewPlace(
                        PlaceKind.HOUSE,
                        words("Havenstraat 12"),
                        "noorderpoort",
                        today().minusDays(9),
                        today().minusDays(2),
                        words("Er gaan dozen in en uit."),
                        PlaceSource.SEEN));
    }

    private boolean answered(Acting acting, UUID id, int version, PlaceState state) {
        return places.answer(acting, id, version, state, null);
    }

    private static int counted() {
        return SERVER.superuser()
                .sql(
                        "SELECT coalesce(sum(number), 0) FROM place_signal_count WHERE kind = 'HOUSE' AND neighbourhood = 'noorderpoort'")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_municipality_and_the_riec_are_found_by_what_the_covenant_says_they_are() {
        assertThat(receivers.municipality().id()).isEqualTo(ilse.organisationId());
        assertThat(receivers.riec()).extracting(Organisation::id).isEqualTo(iris.organisationId());
    }

    @Test
    void only_who_reported_and_who_received_it_find_it_also_with_its_id() {
        UUID id = reported();
        answered(karim, id, 0, PlaceState.TAKEN_UP);
        for (Acting one : List.of(sanne, ilse, karim, iris, acting("tom.riec"))) {
            assertThat(rows(one, "place_signal WHERE id = ?", id)).isOne();
            assertThat(rows(one, "place_signal_answer WHERE place_signal_id = ?", id))
                    .isOne();
        }
        for (String subject : OTHERS) {
            Acting other = acting(subject);
            assertThat(rows(other, "place_signal")).as(subject).isZero();
            assertThat(rows(other, "place_signal_answer")).as(subject).isZero();
            assertThat(places.look(other, id)).as(subject).isEmpty();
            assertThat(places.takeBack(other, id)).as(subject).isFalse();
            assertThat(answered(other, id, 1, PlaceState.PASSED_ON)).as(subject).isFalse();
            refused(WALL, () -> said(other, id, 2, other.professionalId()));
            assertThat(done(other, "DELETE FROM place_signal")).as(subject).isZero();
            assertThat(done(other, "UPDATE place_signal SET unread = false"))
                    .as(subject)
                    .isZero();
        }
        for (String table : List.of("place_signal", "place_signal_answer", "place_signal_count")) {
            assertThat(SERVER.nobody()
                            .sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(all("place_signal_answer WHERE place_signal_id = '" + id + "'"))
                .isOne();
    }

    private static int said(Acting acting, UUID id, int number, UUID by) {
        return done(acting, """
                INSERT INTO place_signal_answer (place_signal_id, number, state, answered_by, answered_at)
                VALUES (?, ?, 'PASSED_ON', ?, acting_now())""", id, number, by);
    }

    @Test
    void who_reported_neither_says_nor_changes_how_it_stands_nor_who_receives_it() {
        UUID id = reported();
        assertThat(answered(sanne, id, 0, PlaceState.TAKEN_UP)).isFalse();
        refused(WALL, () -> said(sanne, id, 1, sanne.professionalId()));
        String denied = "permission denied";
        refused(denied, () -> done(sanne, "UPDATE place_signal SET state = 'TAKEN_UP' WHERE id = ?", id));
        refused(denied, () -> done(sanne, "UPDATE place_signal SET version = 7 WHERE id = ?", id));
        refused(denied, () -> done(sanne, "UPDATE place_signal SET seen = 'Iets anders.' WHERE id = ?", id));
        refused(
                denied,
                () -> done(
                        sanne,
                        "UPDATE place_signal SET lead_organisation_id = ? WHERE id = ?",
                        sanne.organisationId(),
                        id));
        refused(denied, () -> done(ilse, "UPDATE place_signal SET riec_organisation_id = NULL WHERE id = ?", id));
        answered(ilse, id, 0, PlaceState.TAKEN_UP);
        refused(denied, () -> done(ilse, "UPDATE place_signal_answer SET words = 'Anders'"));
        refused(denied, () -> done(ilse, "DELETE FROM place_signal_answer"));
        assertThat(done(sanne, "DELETE FROM place_signal WHERE id = ?", id))
                .as("taken up")
                .isZero();
        assertThat(done(ilse, "DELETE FROM place_signal WHERE id = ?", id)).isZero();
        assertThat(done(ilse, "UPDATE place_signal SET unread = false WHERE id = ?", id))
                .isZero();
    }

    private int begun(Acting acting, UUID by, UUID from, UUID lead, @Nullable UUID riec) {
        return done(acting, """
                INSERT INTO place_signal (id, lead_organisation_id, riec_organisation_id, reporter_organisation_id, reported_by,
                       reported_at, kind, place, seen_from, seen, source)
                VALUES (?, ?, ?, ?, ?, acting_now(), 'OTHER', 'Daar', ?, 'Iets.', 'SEEN')""", UUID.randomUUID(), lead, riec, from, by, today());
    }

    @Test
    void nobody_reports_for_another_nor_to_where_nobody_reads_it() {
        UUID lead = ilse.organisationId();
        UUID riec = iris.organisationId();
        UUID own = sanne.organisationId();
        assertThat(begun(sanne, sanne.professionalId(), own, lead, riec)).isOne();
        assertThat(begun(sanne, sanne.professionalId(), own, lead, null)).isOne();
        refused("is of who acts, now", () -> begun(sanne, ilse.professionalId(), own, lead, riec));
        refused(WALL, () -> begun(sanne, sanne.professionalId(), lead, lead, riec));
        refused(WALL, () -> begun(sanne, sanne.professionalId(), own, own, riec));
        refused(WALL, () -> begun(sanne, sanne.professionalId(), own, lead, own));
        Acting keeper = acting("beheer.gemeente");
        assertThat(begun(keeper, keeper.professionalId(), lead, lead, riec))
                .as("anybody can see something")
                .isOne();
        done(keeper, "DELETE FROM place_signal");
    }

    @Test
    void nobody_answers_in_the_name_of_another_nor_past_an_answer_that_was_given() {
        UUID id = reported();
        refused("is of who acts, now", () -> said(ilse, id, 1, karim.professionalId()));
        refused(WALL, () -> said(ilse, id, 2, ilse.professionalId()));
        assertThat(answered(iris, id, 0, PlaceState.TAKEN_UP)).isTrue();
        assertThat(answered(ilse, id, 0, PlaceState.NOTHING_FURTHER)).isFalse();
        assertThat(answered(ilse, id, 1, PlaceState.NOTHING_FURTHER)).isTrue();
        assertThat(places.look(sanne, id).orElseThrow().place().state()).isEqualTo(PlaceState.TAKEN_UP);
        assertThat(answered(iris, id, 2, PlaceState.NOTHING_FURTHER)).isTrue();
        assertThat(places.look(sanne, id).orElseThrow().place().state()).isEqualTo(PlaceState.NOTHING_FURTHER);
    }

    @Test
    void where_there_is_no_riec_it_goes_to_the_municipality_alone() {
        UUID id = reported(new PlaceReceivers(receivers.municipality(), null));
        assertThat(places.look(ilse, id)).isPresent();
        assertThat(places.look(iris, id)).isEmpty();
        assertThat(places.received(iris)).noneMatch(one -> one.id().equals(id));
    }

    @Test
    void who_loses_the_role_reads_no_more_at_once_whatever_a_request_says_of_it() {
        UUID id = reported();
        for (Acting one : List.of(karim, iris)) {
            String role = one.has(Role.ANALYST) ? "ANALYST" : "PROCESS_LEAD";
            assertThat(places.look(one, id)).isPresent();
            SERVER.superuser()
                    .sql("DELETE FROM professional_role WHERE professional_id = ? AND role = ?")
                    .params(one.professionalId(), role)
                    .update();
            try {
                assertThat(places.look(one, id)).isEmpty();
                assertThat(rows(one, "place_signal")).isZero();
                assertThat(answered(one, id, 0, PlaceState.TAKEN_UP)).isFalse();
            } finally {
                SERVER.superuser()
                        .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, ?)")
                        .params(one.professionalId(), role)
                        .update();
            }
        }
        assertThat(places.look(ilse, id)).isPresent();
    }

    @Test
    void who_reported_takes_it_back_and_that_is_not_counted() {
        UUID id = reported();
        int before = counted();
        assertThat(places.takeBack(sanne, id)).isTrue();
        assertThat(all("place_signal WHERE id = '" + id + "'")).isZero();
        assertThat(counted()).isEqualTo(before);
        assertThat(places.look(ilse, id)).isEmpty();
        assertThat(answered(ilse, id, 0, PlaceState.TAKEN_UP)).isFalse();
    }

    /** Whether one is still there so many days later, once the daily review was by. */
    private boolean stays(UUID id, int days) {
        SERVER.clock.pass(Duration.ofDays(days));
        try {
            terms.destroyOld();
            return all("place_signal WHERE id = '" + id + "'") == 1;
        } finally {
            SERVER.clock.pass(Duration.ofDays(-days));
        }
    }

    @Test
    void four_weeks_after_nothing_further_or_a_year_after_the_last_change_it_goes_and_is_counted() {
        UUID over = reported();
        UUID open = reported();
        UUID unseen = reported();
        answered(ilse, over, 0, PlaceState.TAKEN_UP);
        answered(ilse, over, 1, PlaceState.NOTHING_FURTHER);
        answered(iris, open, 0, PlaceState.PASSED_ON);
        assertThat(stays(over, 27)).isTrue();
        int before = counted();
        assertThat(stays(over, 29)).isFalse();
        assertThat(counted()).isGreaterThan(before);
        assertThat(all("place_signal_answer WHERE place_signal_id = '" + over + "'"))
                .isZero();
        assertThat(stays(open, 360)).isTrue();
        assertThat(stays(unseen, 360)).isTrue();
        assertThat(stays(open, 367)).isFalse();
        assertThat(stays(unseen, 367)).isFalse();
    }

    @Test
    void nobody_destroys_by_the_function_of_the_daily_review_and_nobody_writes_a_count() {
        UUID id = reported();
        SERVER.clock.pass(Duration.ofDays(400));
        try {
            for (Acting one : List.of(sanne, ilse, iris, acting("beheer.gemeente"))) {
                assertThat(SERVER.get(Transactions.class)
                                .as(
                                        one,
                                        () -> SERVER.nobody()
                                                .sql("SELECT destroy_old_places()")
                                                .query(Integer.class)
                                                .single()))
                        .isZero();
                refused("permission denied", () -> done(one, "UPDATE place_signal_count SET number = 9"));
                refused("permission denied", () -> done(one, "DELETE FROM place_signal_count"));
            }
            assertThat(all("place_signal WHERE id = '" + id + "'")).isOne();
        } finally {
            SERVER.clock.pass(Duration.ofDays(-400));
        }
    }
}
