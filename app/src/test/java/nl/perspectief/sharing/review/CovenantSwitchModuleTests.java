package nl.perspectief.sharing.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Working;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.Covenants;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.NameToShare;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day on which another version takes effect. */
class CovenantSwitchModuleTests {
    private static final LocalDate SWITCH = LocalDate.of(2027, 7, 1);
    private static final Instant LAST_MINUTE = Instant.parse("2027-06-30T21:59:00Z");

    private final ModuleServer server = new ModuleServer("register", "sharing");
    private final NameToShare name = new NameToShare(server);

    @AfterEach
    void stop() {
        server.close();
    }

    /** What the clock does at this moment. */
    private void at(Instant moment) {
        server.clock.pass(Duration.between(server.clock.instant(), moment));
        server.get(ShareReviews.class).watch();
    }

    @Test
    void what_the_new_version_does_not_permit_is_read_the_day_before_and_gone_on_the_day() {
        Disclosure police = name.give("mark.politie");
        name.give("nora.leerplicht");
        at(LAST_MINUTE);
        assertThat(name.readBy("mark.politie")).isTrue();
        assertThat(name.readBy("nora.leerplicht")).isTrue();

        at(LAST_MINUTE.plusSeconds(61));
        assertThat(name.readBy("mark.politie")).isFalse();
        assertThat(name.readBy("nora.leerplicht")).isTrue();
        assertThat(server.get(ShareReviews.class).carryOut())
                .as("it is done once")
                .isZero();

        assertThat(server.get(Disclosures.class).ofItem(name.acting("karim.gemeente", "d3"), name.item.id()))
                .filteredOn(one -> one.withdrawnAt() != null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(police.id());
                    assertThat(one.withdrawnReason()).isEqualTo(Disclosure.VERSION);
                });
        itsEndIsInBothLogsInNobodysName(police);
    }

    private void itsEndIsInBothLogsInNobodysName(Disclosure police) {
        Acting officer = name.acting("fg.gemeente", "controle");
        LogPage page = LogPage.first(50);
        assertThat(server.get(AuditTrail.class).ofOrganisation(officer, page).lines())
                .filteredOn(line -> line.deed().action() == Action.WITHDREW)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.professional()).isEqualTo(ShareReviews.ITSELF);
                    assertThat(line.deed().object()).isEqualTo(police.id());
                    assertThat(line.purpose()).isEqualTo(ShareReviews.PURPOSE);
                });
        assertThat(server.get(ProcessingLog.class)
                        .ofSubject(officer, name.subject, page)
                        .lines())
                .anySatisfy(line -> assertThat(line.activity())
                        .isEqualTo(ProcessingActivity.SHARE_REVIEWING.uri().toString()));
    }

    @Test
    void who_signs_late_reads_late_and_needs_no_new_disclosure() {
        String next = server.get(Covenants.class)
                .on(Working.LICHTENDAL, SWITCH)
                .orElseThrow()
                .hash();
        assertThat(new RegisterCommand(
                                new CommandRun(server.owner(), server.clock, CommandOutput.of(System.out), false))
                        .sign(List.of("leerplicht", SWITCH.plusDays(3).toString()), null, next))
                .isZero();
        name.give("nora.leerplicht");
        at(LAST_MINUTE.plusSeconds(61));
        assertThat(name.readBy("nora.leerplicht")).isFalse();
        at(LAST_MINUTE.plus(Duration.ofDays(3)).plusSeconds(61));
        assertThat(name.readBy("nora.leerplicht")).isTrue();
    }

    @Test
    void a_review_sees_that_something_was_given_and_no_word_of_it() {
        name.give("mark.politie");
        for (String login : List.of("mark.politie", "karim.gemeente")) {
            Acting itself = new Mandate(name.acting(login, "d3").professional(), Set.of())
                    .under(Working.on(ShareReviews.PURPOSE), NameToShare.TRACE);
            assertThat(name.rows(itself, "disclosure")).isEqualTo(1);
            assertThat(name.rows(itself, "item")).isZero();
            Acting reader = name.acting(login, ShareReviews.PURPOSE);
            assertThat(name.rows(reader, "item"))
                    .as("a person gains nothing by that purpose")
                    .isEqualTo(login.startsWith("karim") ? 1 : 0);
        }
    }
}
