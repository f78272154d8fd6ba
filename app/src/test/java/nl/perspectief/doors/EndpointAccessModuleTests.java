package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import org.junit.jupiter.api.Test;

/**
 * Everybody at every door. The application is asked which endpoints it has; {@code doors.txt} says who may come in. Whoever
 * adds an endpoint adds a line there.
 */
class EndpointAccessModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final int AT_ONCE = 4;

    private final Doors doors = Doors.read();
    private final Endpoints endpoints = new Endpoints(SERVER);

    @Test
    void every_endpoint_has_a_door_and_every_door_an_endpoint() {
        assertThat(names(doors.all, Door::name)).isEqualTo(names(endpoints.all(), Endpoint::name));
        assertThat(doors.all.stream().map(Door::whole)).doesNotHaveDuplicates();
        assertThat(doors.filters.keySet()).isEqualTo(endpoints.filters());
    }

    private static <T> Set<String> names(Collection<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void an_endpoint_that_asks_for_an_id_has_a_door_with_one() {
        Set<String> asked = endpoints.all().stream()
                .flatMap(endpoint -> endpoint.idsAsked().stream().map(id -> endpoint.name() + "?" + id + "={"))
                .collect(Collectors.toSet());
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(start ->
                        assertThat(doors.all).anyMatch(door -> door.whole().startsWith(start)));
    }

    @Test
    void code_and_doors_name_the_same_purpose_and_roles_and_no_page_works_without_them() {
        List<String> different = doors.all.stream()
                .flatMap(door -> endpoints.all().stream()
                        .filter(endpoint -> endpoint.name().equals(door.name()))
                        .filter(endpoint -> !door.agreesWith(endpoint.under()))
                        .map(endpoint -> door + " but in code " + endpoint.under()))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void without_a_login_every_door_but_the_open_ones_leads_to_the_login() {
        Visitor nobody = SERVER.visitor();
        nobody.get("/uitgelogd");
        List<String> wrong = new ArrayList<>();
        for (Door door : doors.all) {
            Answer answer = Answer.to(nobody, door.method(), door.filled(_ -> Places.NOTHING), List.of());
            boolean good = door.open()
                    ? answer.in() || answer.absent()
                    : door.machine()
                            ? answer.status() == Answer.WITHOUT_TOKEN
                            : answer.toLogin() && answer.body().isEmpty();
            if (!good) {
                wrong.add(door.whole() + " gave " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void filters_answer_nobody_but_as_the_list_says() {
        List<String> wrong = new ArrayList<>();
        doors.filters.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.equals("-"))
                .forEach(line -> {
                    String[] words = line.split(" ", 3);
                    Visitor nobody = SERVER.visitor();
                    nobody.get("/uitgelogd");
                    Answer answer = Answer.to(nobody, words[0], words[1], List.of());
                    if (!answer.toString().equals(words[2])) {
                        wrong.add(line + ", but gave " + answer);
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everybody_gets_in_where_they_may_and_everything_else_does_not_exist() throws Exception {
        Places places = new Places(SERVER);
        // who other tests add has an id in the name of the account
        List<Professionals.Login> logins = SERVER.bean(Professionals.class).logins().stream()
                .filter(login -> !login.subject().matches(".*[0-9a-f]{8}-.*"))
                .toList();
        assertThat(logins).hasSizeGreaterThan(20);
        List<Callable<List<String>>> rounds = new ArrayList<>();
        logins.forEach(login -> rounds.add(() -> new Round(SERVER, places, login).of(doors.all)));
        assertThat(walked(rounds)).isEmpty();
    }

    private static List<String> walked(List<Callable<List<String>>> rounds)
            throws InterruptedException, ExecutionException {
        List<String> wrong = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<List<String>> round : together.invokeAll(rounds)) {
                wrong.addAll(round.get());
            }
        }
        return wrong;
    }
}
