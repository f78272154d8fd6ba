package nl.perspectief.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.organisations.owner.PartnershipPreparation;
import nl.perspectief.shared.Databases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoPartnershipModuleTests {
    private static final Clock NOW = Clock.fixed(Databases.FILLED, ZoneOffset.UTC);
    private static final String DATABASE = Databases.empty();
    private static JdbcClient jdbc;
    private static Organisations organisations;
    private static Professionals professionals;

    @BeforeAll
    static void start() {
        jdbc = JdbcClient.create(Databases.superuser(DATABASE));
        Flyway.configure()
                .dataSource(Databases.superuser(DATABASE))
                .locations("classpath:db/migration/organisations")
                .load()
                .migrate();
        register();
        organisations = new Organisations(jdbc);
        professionals = new Professionals(jdbc);
    }

    @AfterAll
    static void stop() {
        Databases.drop(DATABASE);
    }

    @Test
    void twelve_partners_stand_in_two_domains() {
        assertThat(organisations.all()).hasSize(12);
        assertThat(organisations.byPartner("politie").orElseThrow().domain()).isEqualTo(Domain.SECURITY);
        assertThat(organisations.byPartner("school").orElseThrow().domain()).isEqualTo(Domain.SOCIAL);
        assertThat(organisations.byPartner("elders")).isEmpty();
    }

    @Test
    void registering_twice_adds_nothing() {
        int before = professionals.logins().size();
        Set<Role> roles = professionals.of("karim.gemeente").getFirst().roles();
        register();
        assertThat(professionals.logins()).hasSize(before);
        assertThat(professionals.of("karim.gemeente").getFirst().roles()).isEqualTo(roles);
    }

    @Test
    void every_role_has_someone_and_nobody_is_without_a_role() {
        assertThat(professionals.logins())
                .noneMatch(login -> login.mandate().roles().isEmpty());
        assertThat(professionals.logins().stream()
                        .flatMap(login -> login.mandate().roles().stream())
                        .distinct())
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void a_mandate_is_found_by_its_professional_and_by_nobody_else() {
        Mandate sanne = professionals.of("sanne.jongerenwerk").getFirst();
        assertThat(professionals.mandate(sanne.professional().id())).contains(sanne);
        assertThat(professionals.mandate(UUID.randomUUID())).isEmpty();
        assertThat(professionals.of("sanne")).isEmpty();
    }

    @Test
    void colleagues_are_of_the_same_organisation_and_have_the_role() {
        Organisation municipality = organisations.byPartner("gemeente").orElseThrow();
        assertThat(professionals.colleagues(municipality.id(), Role.PROCESS_LEAD))
                .extracting(Professional::name)
                .containsExactly("Ilse Voorbeeld", "Karim Testman");
    }

    @Test
    void the_neighbourhoods_in_focus_come_first() {
        assertThat(organisations.neighbourhoods())
                .extracting(Neighbourhood::name)
                .containsExactly("Havenkwartier", "Noorderpoort", "Molenveld", "Oosterdal");
    }

    private static void register() {
        OwnerDatabase owner = new OwnerDatabase(Databases.url(DATABASE), "postgres", "");
        PartnershipPreparation.prepare(owner, NOW, true);
    }
}
