package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.HeardStatements;
import nl.perspectief.sharing.asking.AnswerWay;
import nl.perspectief.sharing.asking.AnswersBack;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;

/**
 * A browser looks ahead of whoever uses it: every page that is only looked at, each by somebody who comes in there, writes the logs
 * and nothing else. Listened to are the statements, and the functions that write by themselves. Not made here are an answered proposal of a
 * card and a decision without its letter, by which two of the pages would mark something.
 */
class LookingModuleTests {
    /** What looking may write: lines in the logs, and what the server keeps of a session. */
    private static final Set<String> LOOKING = Set.of(
            "trail_line", "processing_line", "note_security_event", "spring_session", "spring_session_attributes");

    /** Where an act is tried and undone before the page is there, to tell what would end. */
    private static final Map<String, Set<String>> UNDONE = Map.of(
            "GET /medewerkers/{wie}/beeindigen",
            Set.of(
                    "end_seats_of_leavers",
                    "end_shares_of_leavers",
                    "destroy_drafts_of_leavers",
                    "give_colleague_roles"));

    private static final Pattern WRITES =
            Pattern.compile("(?i)(?:\\bINSERT\\s+INTO|(?<!\\bFOR )\\bUPDATE|\\bDELETE\\s+FROM)\\s+([a-z_]+)");

    private static final TestServer SERVER = TestServer.demo();

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Places places = new Places(SERVER);

    @Test
    void a_page_that_is_looked_at_writes_the_logs_and_nothing_else() {
        SERVER.bean(AnswersBack.class)
                .answer(
                        places.acting("sanne.jongerenwerk", "d2"),
                        UUID.fromString(places.of("/vragen/{id}", "id")),
                        null,
                        AnswerWay.SAID,
                        new Narrative("Drie oude."));
        List<Professionals.Login> logins = SERVER.bean(Professionals.class).logins();
        Map<Door, String> looked = new LinkedHashMap<>();
        Doors.read().all.stream()
                .filter(door -> door.method().equals("GET") && !door.machine())
                .forEach(door -> who(door, logins).ifPresent(subject -> looked.put(door, subject)));
        new TreeSet<>(looked.values()).forEach(this::enter);
        Map<String, Set<String>> written = new TreeMap<>();
        Set<String> in = new HashSet<>();
        Set<String> logged = new HashSet<>();
        try (HeardStatements heard = new HeardStatements()) {
            looked.forEach((door, subject) -> {
                heard.ofPages();
                if (look(door, subject)) {
                    in.add(door.whole());
                }
                Set<String> here = written(heard);
                logged.addAll(here);
                here.removeAll(LOOKING);
                here.removeAll(UNDONE.getOrDefault(door.whole(), Set.of()));
                here.forEach(table ->
                        written.computeIfAbsent(table, _ -> new TreeSet<>()).add(door.whole()));
            });
        }
        assertThat(in).hasSizeGreaterThan(150);
        assertThat(logged).as("the logs are heard").contains("trail_line", "processing_line");
        assertThat(written).isEmpty();
    }

    /** Somebody who comes in there; nobody where the test made nothing to look at. */
    private static Optional<String> who(Door door, List<Professionals.Login> logins) {
        return logins.stream()
                .filter(login -> !login.subject().matches(".*[0-9a-f]{8}-.*"))
                .filter(login -> !door.underMandate() || door.admits(login.mandate()))
                .map(Professionals.Login::subject)
                .filter(subject -> door.variables().isEmpty() || !door.underMandate() || door.reachedBy(subject))
                .findFirst();
    }

    private void enter(String subject) {
        Visitor visitor = SERVER.as(subject);
        visitor.get("/");
        visitors.put(subject, visitor);
    }

    private boolean look(Door door, String subject) {
        String path = door.filled(variable -> door.underMandate() ? places.of(door.path(), variable) : Places.NOTHING);
        return Answer.to(Objects.requireNonNull(visitors.get(subject)), "GET", path, List.of())
                .in();
    }

    /** The tables and functions. */
    private Set<String> written(HeardStatements heard) {
        Pattern functions = Pattern.compile("\\b(" + String.join("|", writers) + ")\\(");
        Set<String> all = new TreeSet<>();
        heard.ofPages().forEach(sql -> {
            add(all, WRITES.matcher(sql));
            add(all, functions.matcher(sql));
        });
        return all;
    }

    private static void add(Set<String> all, Matcher found) {
        found.results().forEach(one -> all.add(one.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Functions of our own that write a row, by what they say. */
    private final Set<String> writers =
            new TreeSet<>(SERVER.superuser().sql("""
                 SELECT DISTINCT proname FROM pg_proc
                  WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype AND provolatile = 'v'
                    AND pg_get_functiondef(oid) ~* '(INSERT +INTO|UPDATE|DELETE +FROM) +[a-z_]+'""").query(String.class).list());
}
