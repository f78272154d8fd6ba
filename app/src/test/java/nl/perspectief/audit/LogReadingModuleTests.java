package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogSlice;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogReadingModuleTests {
    private static final LogPage PAGE = LogPage.first(100);

    private final Logs logs = new Logs();
    private final UUID caseFile = Ids.next(Logs.NOW);
    private final Acting officer = Logs.acting(logs.police, Role.CASE_PARTNER);

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void the_privacy_officer_of_one_organisation_reads_nothing_of_another() {
        logs.look(officer);
        Acting own = Logs.acting(logs.police, Role.PRIVACY_OFFICER);
        Acting other = Logs.acting(logs.municipality, Role.PRIVACY_OFFICER);

        assertThat(logs.trail().ofOrganisation(own, PAGE).lines()).hasSize(1);
        assertThat(logs.log().ofOrganisation(own, PAGE).lines()).hasSize(1);
        assertThat(logs.trail().ofOrganisation(other, PAGE).lines()).isEmpty();
        assertThat(logs.log().ofOrganisation(other, PAGE).lines()).isEmpty();
        assertThat(everything(other, "trail_line")).isZero();
        assertThat(everything(other, "processing_line")).isZero();
    }

    @Test
    void the_process_lead_reads_who_looked_in_the_cases_of_her_organisation_and_no_others() {
        lookIn(caseFile, logs.municipality.id());
        lookIn(Ids.next(Logs.NOW), logs.police.id());
        logs.look(officer);
        Acting lead = Logs.acting(logs.municipality, Role.PROCESS_LEAD);

        assertThat(logs.trail().ofCase(lead, caseFile, PAGE).lines())
                .extracting(TrailLine::professional)
                .containsExactly(officer.professionalId());
        assertThat(everything(lead, "trail_line")).isEqualTo(1);
    }

    @Test
    void any_other_role_reads_the_own_deeds_only() {
        lookIn(caseFile, logs.police.id());
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.PRIVACY_OFFICER, Role.PROCESS_LEAD))) {
            Acting colleague = Logs.acting(logs.police, role);
            logs.look(colleague);

            assertThat(logs.trail().ofOrganisation(colleague, PAGE).lines())
                    .as(role.name())
                    .extracting(TrailLine::professional)
                    .containsExactly(colleague.professionalId());
            assertThat(logs.trail().ofCase(colleague, caseFile, PAGE).lines())
                    .as(role.name())
                    .isEmpty();
            assertThat(logs.log().ofOrganisation(colleague, PAGE).lines())
                    .as(role.name())
                    .isEmpty();
        }
    }

    @Test
    void a_process_lead_does_not_read_the_processing_log() {
        logs.look(officer);

        assertThat(everything(Logs.acting(logs.police, Role.PROCESS_LEAD), "processing_line"))
                .isZero();
    }

    @Test
    void who_has_no_context_reads_nothing() {
        logs.look(officer);

        assertThat(logs.jdbc()
                        .sql("SELECT count(*) FROM trail_line")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(logs.jdbc()
                        .sql("SELECT count(*) FROM processing_line")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void pages_show_every_line_once_newest_first() {
        for (int i = 0; i < 7; i++) {
            logs.look(officer);
        }
        Acting privacyOfficer = Logs.acting(logs.police, Role.PRIVACY_OFFICER);

        List<Long> trail = new ArrayList<>();
        LogPage page = LogPage.first(3);
        for (int i = 0; i < 3; i++) {
            LogSlice<TrailLine> slice = logs.trail().ofOrganisation(privacyOfficer, page);
            slice.lines().forEach(line -> trail.add(line.position().sequence()));
            page = page.after(slice.next());
        }
        assertThat(trail).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(page.after()).isNull();

        LogSlice<ProcessingLine> first = logs.log().ofOrganisation(privacyOfficer, LogPage.first(4));
        LogSlice<ProcessingLine> second =
                logs.log().ofOrganisation(privacyOfficer, LogPage.first(4).after(first.next()));
        assertThat(second.lines())
                .extracting(line -> line.position().sequence())
                .containsExactly(3L, 2L, 1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_day_and_a_professional_narrow_the_trail() {
        Acting colleague = Logs.acting(logs.police, Role.FRONTLINE);
        logs.look(officer);
        logs.look(colleague);
        Acting privacyOfficer = Logs.acting(logs.police, Role.PRIVACY_OFFICER);
        LogPage ofColleague = new LogPage(null, null, colleague.professionalId(), null, 10);
        LogPage until = new LogPage(null, Logs.NOW, null, null, 10);
        LogPage from = new LogPage(Logs.NOW, Logs.NOW.plus(Duration.ofDays(1)), null, null, 10);

        assertThat(logs.trail().ofOrganisation(privacyOfficer, ofColleague).lines())
                .extracting(TrailLine::professional)
                .containsExactly(colleague.professionalId());
        assertThat(logs.trail().ofOrganisation(privacyOfficer, until).lines()).isEmpty();
        assertThat(logs.trail().ofOrganisation(privacyOfficer, from).lines()).hasSize(2);
    }

    @Test
    void a_line_comes_back_as_it_was_noted() {
        AuditEvent deed = AuditEvent.done(Action.DISCLOSED, ObjectType.DISCLOSURE, Ids.next(Logs.NOW))
                .inCase(caseFile, logs.municipality.id())
                .ended(Outcome.REFUSED);
        logs.trail().record(officer, deed);

        TrailLine line = logs.trail()
                .ofCase(Logs.acting(logs.municipality, Role.PROCESS_LEAD), caseFile, PAGE)
                .lines()
                .getFirst();
        assertThat(line.deed()).isEqualTo(deed);
        assertThat(line.at()).isEqualTo(Logs.NOW);
        assertThat(line.purpose()).isEqualTo("d3");
        assertThat(line.organisation()).isEqualTo(logs.police.id());
    }

    private void lookIn(UUID id, UUID lead) {
        AuditEvent deed =
                AuditEvent.done(Action.LOOKED, ObjectType.CASE_FILE, id).inCase(id, lead);
        logs.audit().note(officer, deed, ProcessingActivity.CASE_CONSULTING, List.of(UUID.randomUUID()));
    }

    private long everything(Acting acting, String table) {
        return logs.transactions()
                .as(
                        acting,
                        () -> logs.jdbc()
                                .sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single());
    }
}
