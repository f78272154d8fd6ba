package nl.perspectief.sharing.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.NameToShare;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is told in advance of shares that another version ends, and to whom. */
class VersionImpactModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");
    private static final LocalDate SWITCH = LocalDate.of(2027, 7, 1);

    private final NameToShare name = new NameToShare(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private List<VersionImpact.Ending> endings(String login) {
        Covenants covenants = SERVER.get(Covenants.class);
        Covenant now = covenants.inForce(Working.LICHTENDAL, SERVER.clock.instant());
        Covenant next = covenants.on(Working.LICHTENDAL, SWITCH).orElseThrow();
        return SERVER.get(VersionImpact.class).endings(name.acting(login, "controle"), Difference.between(now, next));
    }

    @Test
    void who_gave_it_is_told_what_ends_why_and_what_to_do() {
        Disclosure police = name.give("mark.politie");
        Disclosure school = name.give("nora.leerplicht");
        for (String login : List.of("ilse.gemeente", "fg.gemeente")) {
            assertThat(endings(login))
                    .extracting(VersionImpact.Ending::id)
                    .contains(police.id())
                    .doesNotContain(school.id());
            assertThat(endings(login))
                    .filteredOn(one -> one.id().equals(police.id()))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.missing()).extracting("id").containsExactly("tweede-lezer");
                        assertThat(one.rules()).extracting("id").containsExactly("casus-naam-politie");
                        assertThat(one.caseId()).isEqualTo(login.startsWith("ilse") ? name.caseId : null);
                    });
        }
    }

    @Test
    void of_the_shares_of_others_not_even_a_count_is_told() {
        name.give("mark.politie");
        for (String login : List.of("femke.veiligthuis", "tineke.reclassering", "beheer.gemeente", "nora.leerplicht")) {
            assertThat(endings(login)).as(login).isEmpty();
        }
    }

    @Test
    void a_privacy_officer_sees_that_something_was_given_only_to_watch_over_it() {
        name.give("mark.politie");
        Acting watching = name.acting("fg.gemeente", "controle");
        assertThat(name.rows(watching, "disclosure")).isEqualTo(1);
        assertThat(name.rows(watching, "item")).isZero();
        assertThat(name.rows(name.acting("fg.gemeente", "d3"), "disclosure")).isZero();
        assertThat(name.rows(name.acting("femke.veiligthuis", "controle"), "disclosure"))
                .isZero();
    }

    @Test
    void the_look_is_noted_with_those_whom_it_showed() {
        name.give("mark.politie");
        endings("ilse.gemeente");
        Acting officer = name.acting("fg.gemeente", "controle");
        LogPage page = LogPage.first(50);
        assertThat(SERVER.get(AuditTrail.class).ofOrganisation(officer, page).lines())
                .anyMatch(line -> line.deed().action() == Action.LISTED
                        && line.professional()
                                .equals(name.acting("ilse.gemeente", "d3").professionalId())
                        && line.purpose().equals("controle"));
        assertThat(SERVER.get(ProcessingLog.class)
                        .ofSubject(officer, name.subject, page)
                        .lines())
                .anySatisfy(line -> assertThat(line.activity())
                        .isEqualTo(ProcessingActivity.COVENANT_SWITCHING.uri().toString()));
    }
}
