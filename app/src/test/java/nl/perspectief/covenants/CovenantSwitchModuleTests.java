package nl.perspectief.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.LogPage;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.audit.TrailLine;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another version takes effect in the demo partnership: the police may know a name only after a second reading, and the
 * compulsory-education officer as before.
 */
class CovenantSwitchModuleTests {
    private static final LocalDate SWITCH = LocalDate.of(2027, 7, 1);
    private static final Instant LAST_MINUTE = Instant.parse("2027-06-30T21:59:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final CovenantServer server = new CovenantServer();
    private final UUID caseId = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();
    private final Item name = server.get(Items.class)
            .record(
                    acting("karim.gemeente"),
                    NewItem.inCase(subject, caseId, "c1", ItemKind.FACT, "Jayden Verzonnen", null));

    @AfterEach
    void stop() {
        server.close();
    }

    private Acting acting(String login) {
        return acting(login, "d3");
    }

    private Acting acting(String login, String purpose) {
        return server.get(Professionals.class).of(login).getFirst().under(purpose, TRACE);
    }

    private Disclosure give(String to) {
        Acting karim = acting("karim.gemeente");
        Professional reader = acting(to).professional();
        Circumstances known = Circumstances.UNKNOWN
                .with("genoemd-in-casus", true)
                .with("noodzaak-vastgelegd", true)
                .with("geinformeerd-of-uitgesteld", true);
        Shared shared = server.get(Disclosures.class)
                .share(
                        karim,
                        new Sharing(
                                name,
                                new Receiver(reader.organisation(), reader, Role.CASE_PARTNER),
                                "d3",
                                "f4",
                                known,
                                Instant.parse("2027-11-01T00:00:00Z"),
                                null,
                                Sharing.Context.ofCase(caseId, karim.organisationId())));
        return ((Shared.Given) shared).disclosure();
    }

    /** What the clock does at this moment. */
    private void at(Instant moment) {
        server.clock.pass(Duration.between(server.clock.instant(), moment));
        server.get(FlowTable.class).remake();
        server.get(CovenantSwitch.class).watch();
    }

    private boolean reads(String login) {
        return !server.get(Disclosures.class).received(acting(login), caseId).isEmpty()
                && server.get(Items.class).find(acting(login), name.id()).isPresent();
    }

    @Test
    void what_the_new_version_does_not_permit_is_read_the_day_before_and_gone_on_the_day() {
        Disclosure police = give("mark.politie");
        give("nora.leerplicht");
        at(LAST_MINUTE);
        assertThat(reads("mark.politie")).isTrue();
        assertThat(reads("nora.leerplicht")).isTrue();

        at(LAST_MINUTE.plusSeconds(61));
        assertThat(reads("mark.politie")).isFalse();
        assertThat(reads("nora.leerplicht")).isTrue();

        assertThat(server.get(Disclosures.class).ofItem(acting("karim.gemeente"), name.id()))
                .filteredOn(one -> one.withdrawnAt() != null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(police.id());
                    assertThat(one.withdrawnReason()).isEqualTo(CovenantSwitch.REASON);
                });
    }

    @Test
    void its_end_is_in_both_logs_of_the_giver_in_nobodys_name() {
        Disclosure police = give("mark.politie");
        at(LAST_MINUTE.plusSeconds(61));
        LogPage page = LogPage.first(50);
        Acting officer = acting("fg.gemeente", "controle");
        assertThat(server.get(AuditTrail.class).ofOrganisation(officer, page).lines())
                .filteredOn(line -> line.deed().action() == Action.WITHDREW)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.professional()).isEqualTo(CovenantSwitch.ITSELF);
                    assertThat(line.deed().object()).isEqualTo(police.id());
                    assertThat(line.purpose()).isEqualTo(CovenantSwitch.PURPOSE);
                });
        assertThat(server.get(ProcessingLog.class)
                        .ofSubject(officer, subject, page)
                        .lines())
                .anySatisfy(line ->
                        assertThat(line.activity()).isEqualTo(ProcessingActivity.COVENANT_SWITCHING.uri().toString()));
    }

    @Test
    void it_is_done_once() {
        give("mark.politie");
        give("nora.leerplicht");
        at(LAST_MINUTE.plusSeconds(61));
        assertThat(server.get(CovenantSwitch.class).carryOut()).isZero();
        assertThat(reads("nora.leerplicht")).isTrue();
    }

    @Test
    void who_signs_late_reads_late_and_needs_no_new_disclosure() {
        Covenant next = next();
        server.get(OwnerDatabase.class)
                .inTransaction(connection ->
                        new CovenantRegister(connection).signature(next.hash(), "leerplicht", SWITCH.plusDays(3), null));
        give("nora.leerplicht");
        at(LAST_MINUTE.plusSeconds(61));
        assertThat(reads("nora.leerplicht")).isFalse();
        at(LAST_MINUTE.plus(Duration.ofDays(3)).plusSeconds(61));
        assertThat(reads("nora.leerplicht")).isTrue();
    }

    private Covenant next() {
        return server.get(Covenants.class).on(SWITCH).orElseThrow();
    }

    @Test
    void the_act_sees_what_its_organisation_gave_and_no_word_of_it() {
        give("mark.politie");
        for (String login : List.of("mark.politie", "karim.gemeente")) {
            Acting itself = new nl.perspectief.organisations.Mandate(acting(login).professional(), java.util.Set.of())
                    .under(CovenantSwitch.PURPOSE, TRACE);
            assertThat(rows(itself, "disclosure")).isEqualTo(login.startsWith("karim") ? 1 : 0);
            assertThat(rows(itself, "item")).isZero();
        }
    }

    private long rows(Acting acting, String table) {
        return server.get(Transactions.class)
                .as(
                        acting,
                        () -> server.get(JdbcClient.class)
                                .sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single());
    }

    @Test
    void who_gave_or_received_it_is_told_in_advance_what_ends_why_and_what_to_do() {
        Disclosure police = give("mark.politie");
        give("nora.leerplicht");
        for (String login : List.of("ilse.gemeente", "fg.gemeente")) {
            assertThat(endings(login)).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo(police.id());
                assertThat(one.missing()).extracting("id").containsExactly("tweede-lezer");
                assertThat(one.rules()).extracting("id").containsExactly("casus-naam-politie");
                assertThat(one.caseId()).isEqualTo(login.startsWith("ilse") ? caseId : null);
            });
        }
    }

    @Test
    void of_the_shares_of_others_not_even_a_count_is_told() {
        give("mark.politie");
        for (String login : List.of("femke.veiligthuis", "tineke.reclassering", "beheer.gemeente", "nora.leerplicht")) {
            assertThat(endings(login)).as(login).isEmpty();
        }
    }

    @Test
    void a_privacy_officer_sees_that_something_was_given_only_to_watch_over_it() {
        give("mark.politie");
        assertThat(rows(acting("fg.gemeente", "controle"), "disclosure")).isEqualTo(1);
        assertThat(rows(acting("fg.gemeente", "controle"), "item")).isZero();
        assertThat(rows(acting("fg.gemeente", "d3"), "disclosure")).isZero();
        assertThat(rows(acting("femke.veiligthuis", "controle"), "disclosure")).isZero();
    }

    @Test
    void the_look_ahead_is_noted_with_those_whom_it_showed() {
        give("mark.politie");
        endings("ilse.gemeente");
        List<TrailLine> lines = server.get(AuditTrail.class)
                .ofOrganisation(acting("fg.gemeente", "controle"), LogPage.first(50))
                .lines();
        assertThat(lines).anyMatch(line -> line.deed().action() == Action.LISTED && line.purpose().equals("controle"));
        assertThat(server.get(ProcessingLog.class)
                        .ofSubject(acting("fg.gemeente", "controle"), subject, LogPage.first(50))
                        .lines())
                .anySatisfy(line ->
                        assertThat(line.activity()).isEqualTo(ProcessingActivity.COVENANT_SWITCHING.uri().toString()));
    }

    private List<ShareFates.Ending> endings(String login) {
        Covenant now = server.get(Covenants.class).inForce(server.clock.instant());
        return server.get(ShareFates.class).endings(acting(login, "controle"), Difference.between(now, next()));
    }
}
