package nl.perspectief.register.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.RegisterStatus;
import nl.perspectief.register.RegisterStatus.PartnerStatus;
import nl.perspectief.register.readiness.Readiness.Version;
import org.junit.jupiter.api.Test;

/** A harbour club and a library in a covenant; a next version of it comes, in which a gym joins. */
class ReadinessTasksTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate NEXT = LocalDate.of(2027, 7, 1);
    private static final Partner CLUB = partner("club", "Havenclub");
    private static final Partner LIBRARY = partner("bieb", "Bibliotheek");
    private static final Partner GYM = partner("gym", "Sportschool");

    private static final Version NOW = version("1", TODAY, signed(CLUB, true), unsigned(LIBRARY, true));
    private static final Version THEN =
            version("2", NEXT, signed(CLUB, true), unsigned(LIBRARY, true), unsigned(GYM, false));
    private static final Readiness BOTH = new Readiness(NOW, THEN);

    private static Partner partner(String id, String name) {
        return new Partner(id, name, Domain.SOCIAL, Capacity.PARTICIPANT);
    }

    private static PartnerStatus signed(Partner partner, boolean assessed) {
        return new PartnerStatus(partner, TODAY, assessed ? TODAY : null);
    }

    private static PartnerStatus unsigned(Partner partner, boolean assessed) {
        return new PartnerStatus(partner, null, assessed ? TODAY : null);
    }

    private static Version version(String version, LocalDate from, PartnerStatus... partners) {
        List<Partner> all = Stream.of(partners).map(PartnerStatus::partner).toList();
        Vocabulary words = new Vocabulary(all, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Covenant covenant =
                new Covenant("haven", version, "Havenaanpak", "proef", from, words, List.of(), List.of(), version);
        return new Version(covenant, new RegisterStatus(TODAY, List.of(partners), List.of()));
    }

    private static Today of(Readiness readiness, Partner own, Role... roles) {
        return new ReadinessTasks(readiness, own.id(), Set.of(roles)).all();
    }

    private static List<String> waiting(Today today) {
        return today.waiting().stream()
                .map(task -> task.key().replace("desk.register.", "") + " "
                        + task.arguments().getLast())
                .toList();
    }

    @Test
    void an_administrator_has_the_own_organisation_sign_what_is_in_force_and_what_comes() {
        assertThat(waiting(of(BOTH, LIBRARY, Role.ADMINISTRATOR))).containsExactly("sign 2", "sign 1");
        assertThat(waiting(of(BOTH, CLUB, Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void the_last_day_to_sign_is_the_one_before_it_takes_effect() {
        assertThat(of(BOTH, LIBRARY, Role.ADMINISTRATOR).waiting())
                .extracting(Task::due)
                .containsExactly(LocalDate.of(2027, 6, 30), null);
    }

    @Test
    void a_partner_who_joins_later_is_asked_for_a_signature_and_not_yet_for_a_dpia_under_what_is_in_force() {
        assertThat(waiting(of(BOTH, GYM, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER)))
                .containsExactly("sign 2");
    }

    @Test
    void who_has_no_dpia_hears_it_as_privacy_officer_and_as_administrator() {
        Readiness without = new Readiness(version("1", TODAY, signed(CLUB, true), signed(LIBRARY, false)), null);
        assertThat(waiting(of(without, LIBRARY, Role.PRIVACY_OFFICER))).containsExactly("assess 1");
        assertThat(waiting(of(without, LIBRARY, Role.ADMINISTRATOR))).containsExactly("assess 1");
        assertThat(waiting(of(without, CLUB, Role.PRIVACY_OFFICER))).isEmpty();
        assertThat(waiting(of(without, LIBRARY, Role.ANALYST))).isEmpty();
    }

    @Test
    void a_project_leader_sees_who_of_all_partners_is_late_by_name() {
        Readiness without = new Readiness(version("1", TODAY, unsigned(CLUB, false), unsigned(LIBRARY, false)), null);
        assertThat(waiting(of(without, CLUB, Role.PROJECT_LEAD)))
                .containsExactly("unsigned Havenclub, Bibliotheek", "unassessed Havenclub, Bibliotheek");
        assertThat(waiting(of(BOTH, CLUB, Role.PROJECT_LEAD)))
                .containsExactly("unsigned Bibliotheek, Sportschool", "unsigned Bibliotheek");
    }

    @Test
    void everybody_hears_what_comes_with_the_day_and_the_page_that_compares() {
        assertThat(of(BOTH, CLUB, Role.ANALYST).fresh()).singleElement().satisfies(task -> {
            assertThat(task.due()).isEqualTo(NEXT);
            assertThat(task.path()).isEqualTo("/convenant/verschil?convenant=haven");
        });
        assertThat(of(new Readiness(null, THEN), CLUB, Role.ANALYST).fresh())
                .extracting(Task::path)
                .as("with nothing to compare")
                .containsExactly("/convenant/stand?convenant=haven");
        assertThat(of(new Readiness(NOW, null), CLUB, Role.ANALYST).nothing()).isTrue();
    }

    @Test
    void a_partner_is_ready_who_signed_what_is_in_force_and_has_a_dpia() {
        assertThat(BOTH.ready()).isEqualTo(1);
        assertThat(new Readiness(null, THEN).ready()).as("nothing is in force").isZero();
        assertThat(BOTH.lines()).extracting(line -> line.partner().id()).containsExactly("club", "bieb", "gym");
        assertThat(BOTH.has("gym")).isTrue();
        assertThat(new Readiness(NOW, null).has("gym")).isFalse();
    }
}
