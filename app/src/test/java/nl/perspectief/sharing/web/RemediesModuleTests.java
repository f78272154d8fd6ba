package nl.perspectief.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.web.Table;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.Today;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** Advice that somebody can follow: each step leads to a page that opens for this reader, or names somebody who is there. */
class RemediesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final int LONGEST = 25;

    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> names = SERVER.bean(Professionals.class).logins().stream()
            .map(login -> login.mandate().professional())
            .map(one -> one.name() + " (" + one.function() + ", "
                    + one.organisation().shortName() + ")")
            .collect(Collectors.toSet());
    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    private void walk(String subject, Visitor visitor, String path) {
        AskedPage page = AskedPage.of(visitor, path);
        if (page.status() != 200 || page.sentences().isEmpty()) {
            wrong.add(subject + " " + path + " gave " + page.status());
        }
        for (String sentence : page.sentences()) {
            if (sentence.split(" ").length > LONGEST || !sentence.matches("(Ja|Nee|Nog niet)[,:] [^.]+\\.")) {
                wrong.add(path + ": " + sentence);
            }
        }
        for (String step : page.steps()) {
            seen.add(AskedPage.plain("<li>" + step).replaceAll("(?<=\\.) .*", ""));
            if (!follows(subject, visitor, page, step)) {
                wrong.add(subject + " " + path + ": " + step.replaceAll("\\s+", " "));
            }
        }
        if (page.body().contains("ps-answer--no") && !page.body().contains("ps-instead")) {
            wrong.add(path + " has no way");
        }
    }

    private boolean follows(String subject, Visitor visitor, AskedPage page, String step) {
        boolean another = step.contains("class=\"ps-doer\"");
        List<String> links = AskedPage.links(step);
        return (another ? names.stream().anyMatch(step::contains) : !links.isEmpty())
                && links.stream()
                        .allMatch(link -> link.startsWith("#")
                                ? page.body().contains("id=\"" + link.substring(1) + "\"")
                                : opens(subject, visitor, link));
    }

    /** There, and not sent on to somewhere else. */
    private boolean opens(String subject, Visitor visitor, String link) {
        return opened.computeIfAbsent(subject + " " + link, _ -> {
                    var answer = visitor.get(link);
                    return answer.uri().getPath().equals(link.replaceAll("\\?.*", "")) ? answer.statusCode() : 302;
                })
                == 200;
    }

    private void walkFrom(String subject, String place) {
        Visitor visitor = SERVER.as(subject);
        AskedPage.of(visitor, place).whom().forEach(whom -> walk(subject, visitor, whom));
    }

    private void walkMenu(String subject, List<String> receivers) {
        Visitor visitor = SERVER.as(subject);
        for (String category : words().askable(Dimension.CATEGORY)) {
            for (Situation about : Situation.values()) {
                if (about.aims(words()).isEmpty() || words().meanings(category).contains(CategoryMeaning.NEVER)) {
                    continue;
                }
                for (String receiver : receivers) {
                    walk(subject, visitor, "/mag-ik-delen?wat=" + category + "&over=" + about + "&wie=" + receiver);
                }
            }
        }
    }

    private static Vocabulary words() {
        return SERVER.bean(Covenants.class).on(Today.here()).getFirst().vocabulary();
    }

    @Test
    void every_step_from_the_menu_can_be_followed() {
        walkMenu("sanne.jongerenwerk", List.of("gemeente", "ggd"));
        walkMenu("mark.politie", List.of("gemeente"));
        walkMenu("anouk.veiligthuis", List.of("gemeente"));
        walkMenu("hugo.om", List.of("gemeente"));
        walkMenu("ilse.gemeente", List.of("jongerenwerk"));
        assertThat(wrong).isEmpty();
        assertThat(seen).containsAll(possible());
    }

    /** Everything that can be missing under the covenant of the demo, which all of its partners signed. */
    private static Set<String> possible() {
        Speech dutch = SERVER.bean(Texts.class).speech(Language.NL);
        return words().conditions().stream()
                .map(Condition::fact)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .filter(fact -> fact != Fact.DANGER && fact != Fact.SIGNED && fact != Fact.SOURCE_TERM)
                .map(fact -> dutch.say("covenants.step." + fact))
                .collect(Collectors.toSet());
    }

    @Test
    void every_step_from_a_signal_can_be_followed() {
        for (String subject :
                List.of("sanne.jongerenwerk", "bilal.school", "mark.politie", "lotte.maatschappelijkwerk")) {
            Visitor visitor = SERVER.as(subject);
            String signal = Chain.recorded(visitor, Chain.freshName());
            walkFrom(subject, "/mag-ik-delen?signaal=" + signal.substring(signal.lastIndexOf('/') + 1));
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isNotEmpty();
    }

    @Test
    void every_step_from_a_case_can_be_followed_by_who_leads_and_by_who_takes_part() {
        for (Table table : List.of(Table.told(), Table.untold())) {
            boolean told = seen.isEmpty();
            UUID text = table.text(LifeDomain.SCHOOL, ItemKind.NOTE, "Er is een gesprek met de mentor.");
            table.text(LifeDomain.WORK_AND_MONEY, ItemKind.NOTE, "Zoekt een bijbaan.");
            table.text(LifeDomain.FAMILY, ItemKind.VOICE, "Ik wil thuis meer rust.");
            if (told) {
                table.seat("nora.leerplicht", false);
                table.seat("mark.politie", true);
            }
            walkFrom("karim.gemeente", "/mag-ik-delen?casus=" + table.id);
            walkFrom("ilse.gemeente", "/mag-ik-delen?casus=" + table.id + "&gegeven=" + text);
            for (String subject : told ? List.of("mark.politie", "nora.leerplicht") : List.<String>of()) {
                Visitor visitor = SERVER.as(subject);
                for (String category : List.of("c4", "c5", "c12", "c17")) {
                    for (String receiver : List.of("gemeente", "jongerenwerk", "reclassering")) {
                        walk(
                                subject,
                                visitor,
                                "/mag-ik-delen?casus=" + table.id + "&wat=" + category + "&wie=" + receiver);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(3);
    }
}
