package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who do to one thing, at the same moment, what cannot both be: nobody meets an error, and nothing is half done. */
class RacesModuleTests {
    private static final int ROUNDS = 4;
    private static final TestServer SERVER = TestServer.demo();
    private static final Places PLACES = new Places(SERVER);
    private static final Map<String, Supplier<Story>> STORIES = Stories.all(PLACES);
    private static final Map<String, Visitor> PEOPLE = new HashMap<>();

    private record Click(String subject, Function<Visitor, PageForm> form) {}

    /** All of them open their page, and send at the same moment. */
    private static List<Integer> at_once(Click... clicks) {
        CyclicBarrier start = new CyclicBarrier(clicks.length);
        List<Callable<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < clicks.length; i++) {
            Click click = clicks[i];
            Visitor visitor = PEOPLE.computeIfAbsent(click.subject() + " " + i, _ -> SERVER.as(click.subject()));
            PageForm form = click.form().apply(visitor);
            sent.add(() -> {
                start.await();
                return form.send(visitor);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.length)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(sent)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(String subject, String purpose, String sql, Object... of) {
        return SERVER.bean(Transactions.class)
                .as(
                        PLACES.acting(subject, purpose),
                        () -> SERVER.bean(JdbcClient.class)
                                .sql(sql)
                                .params(Arrays.asList(of))
                                .query(Integer.class)
                                .single());
    }

    private static Story story(String name) {
        return Objects.requireNonNull(STORIES.get(name)).get();
    }

    private static void no_error(List<Integer> statuses) {
        assertThat(statuses).allMatch(status -> status < 500);
    }

    @Test
    void withdrawing_a_referral_while_the_weighing_begins() {
        for (int round = 0; round < ROUNDS * 2; round++) {
            var referral = PLACES.referred("Wedloop");
            String signal = "/signalen/" + referral.signalId();
            String weighing = "/wegingen/" + referral.id();
            no_error(at_once(
                    new Click("sanne.jongerenwerk", Story.on(signal, signal + "/aanmelding/terugnemen")),
                    new Click("ilse.gemeente", Story.on(weighing, weighing + "/beginnen"))));
            int there = count("ilse.gemeente", "d2", "SELECT count(*) FROM referral WHERE id = ?", referral.id());
            int begun =
                    count("ilse.gemeente", "d2", "SELECT count(*) FROM weighing WHERE referral_id = ?", referral.id());
            int read = count(
                    "ilse.gemeente",
                    "d2",
                    "SELECT count(*) FROM disclosure WHERE referral_id = ? AND withdrawn_at IS NULL",
                    referral.id());
            assertThat(begun).as("weighed when it is there, and only then").isEqualTo(there);
            assertThat(read > 0).as("to be read as long as it is there").isEqualTo(there == 1);
        }
    }

    @Test
    void two_decisions_on_one_referral() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID id = new Decided(PLACES).wanted(PLACES.answered("Tweebesluit")).id();
            String page = "/wegingen/" + id + "/besluit";
            no_error(at_once(
                    new Click("ilse.gemeente", Story.on(page, page, "uitkomst", "BACK_TO_BASIS")),
                    new Click(
                            "karim.gemeente",
                            Story.on(
                                    page,
                                    page,
                                    "uitkomst",
                                    "NOT_TAKEN_ON",
                                    "grond",
                                    "NOT_NECESSARY",
                                    "vernietigen",
                                    "ja"))));
            assertThat(count("sanne.jongerenwerk", "d1", "SELECT count(*) FROM referral_answer WHERE id = ?", id))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_second_reading_while_the_weighing_is_rewritten() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID id = PLACES.answered("Herschreven").id();
            SERVER.bean(nl.perspectief.signals.weighing.Weighings.class)
                    .offer(PLACES.acting("ilse.gemeente", "d2"), id);
            String page = "/wegingen/" + id;
            no_error(at_once(
                    new Click(
                            "karim.gemeente",
                            Story.on(
                                    page + "/tweede-lezing",
                                    page + "/tweede-lezing",
                                    "eens",
                                    "YES",
                                    "reden",
                                    "Gelezen.")),
                    new Click(
                            "ilse.gemeente",
                            Story.on(
                                    page + "/vraag/PURPOSE",
                                    page + "/vraag/PURPOSE",
                                    "antwoord-PURPOSE",
                                    "YES",
                                    "reden-PURPOSE",
                                    "Bij nader inzien zo."))));
            assertThat(count(
                            "ilse.gemeente",
                            "d2",
                            "SELECT count(*) FROM second_reading s JOIN weighing w USING (referral_id)"
                                    + " WHERE s.referral_id = ? AND w.version > 2",
                            id))
                    .as("a reading of what was rewritten")
                    .isZero();
        }
    }

    @Test
    void a_signal_is_destroyed_while_it_is_referred() {
        for (int round = 0; round < ROUNDS; round++) {
            Story refer = story("POST /signalen/{id}/aanmelden");
            String[] where = new String[1];
            no_error(at_once(
                    new Click("sanne.jongerenwerk", visitor -> {
                        PageForm form = refer.open().apply(visitor);
                        where[0] = form.action().replace("/aanmelden", "");
                        return form;
                    }),
                    new Click(
                            "daan.jongerenwerk",
                            visitor -> Story.on(where[0] + "/vernietigen", where[0] + "/vernietigen")
                                    .apply(visitor))));
            UUID id = UUID.fromString(where[0].substring("/signalen/".length()));
            int signal = count("sanne.jongerenwerk", "d1", "SELECT count(*) FROM signal WHERE id = ?", id);
            int referral = count("sanne.jongerenwerk", "d1", "SELECT count(*) FROM referral WHERE signal_id = ?", id);
            assertThat(referral).as("referred when it is there, and only then").isEqualTo(signal);
        }
    }

    @Test
    void two_who_refer_one_signal() {
        for (int round = 0; round < ROUNDS; round++) {
            Story refer = story("POST /signalen/{id}/aanmelden");
            no_error(at_once(
                    new Click("sanne.jongerenwerk", refer.open()), new Click("daan.jongerenwerk", refer.open())));
        }
    }

    @Test
    void two_removals_of_one_seat_and_two_who_invite_the_same_person() {
        for (int round = 0; round < ROUNDS; round++) {
            for (String form : List.of("/betrokkenen/{zetel}/verwijderen", "/betrokkenen", "/naam")) {
                Story story = story("POST /casussen/{id}" + form);
                List<Integer> statuses =
                        at_once(new Click("karim.gemeente", story.open()), new Click("ilse.gemeente", story.open()));
                no_error(statuses);
                assertThat(statuses).as(form).contains(302).doesNotContain(404);
            }
        }
    }

    @Test
    void two_process_leads_decide_to_move_one_case_and_one_takes_back_what_the_other_carries_out() {
        for (int round = 0; round < ROUNDS; round++) {
            Story decide = story("POST /casussen/{id}/overdracht");
            no_error(at_once(new Click("karim.gemeente", decide.open()), new Click("ilse.gemeente", decide.open())));
            Story carry = story("POST /casussen/{id}/overdracht/uitvoeren");
            List<Integer> statuses = at_once(
                    new Click("ilse.gemeente", carry.open()),
                    new Click("karim.gemeente", visitor -> takingBack(visitor, carry)));
            no_error(statuses);
            assertThat(statuses).contains(302);
        }
    }

    private static PageForm takingBack(Visitor visitor, Story carry) {
        String path = carry.open().apply(visitor).action().replace("/uitvoeren", "");
        return Story.on(path, path + "/terugnemen", "terug", "Toch niet.").apply(visitor);
    }

    @Test
    void a_disclosure_is_withdrawn_while_its_receiver_loses_the_seat_and_the_case_closes() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID id = PLACES.toldCase();
            UUID seat = PLACES.seat(id, "nora.leerplicht", false);
            PLACES.seat(id, "mark.politie", true);
            String page = "/casussen/" + id;
            String withdraw = page + "/delen/" + PLACES.disclosure(id) + "/intrekken";
            String remove = page + "/betrokkenen/" + seat + "/verwijderen";
            no_error(at_once(
                    new Click("mark.politie", Story.on(withdraw, withdraw, "reden", "NOT_CORRECT")),
                    new Click("karim.gemeente", Story.on(remove, remove, "reden", "OTHER_PERSON")),
                    new Click(
                            "ilse.gemeente",
                            Story.on(page + "/fase?naar=shielded", page + "/fase", "bevestig", "ja"))));
        }
    }
}
