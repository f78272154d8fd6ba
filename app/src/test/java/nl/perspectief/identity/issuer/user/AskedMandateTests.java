package nl.perspectief.identity.issuer.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.PartnershipRegister.OwnRole;
import nl.perspectief.organisations.owner.RoleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is missing or wrong in the flags of a {@code user} command, in one line. */
class AskedMandateTests {
    private static final String[] NEEDED = {"name", "function", "organisation", "roles"};

    private final Map<String, String> flags = new HashMap<>(Map.of(
            "name",
            "Kim Voorbeeld",
            "function",
            "jongerenwerker",
            "organisation",
            "jongerenwerk",
            "roles",
            "frontlijn"));

    private String mistake() {
        String line = new AskedMandate(flags).mistake("user add", NEEDED).orElseThrow();
        assertThat(line).hasLineCount(1);
        return line;
    }

    @Test
    void with_all_flags_right_nothing_is_wrong() {
        assertThat(new AskedMandate(flags).mistake("user add", NEEDED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_asked_by_its_word(Role role) {
        flags.put("roles", "frontlijn, " + role.word());
        AskedMandate asked = new AskedMandate(flags);
        assertThat(asked.mistake("user add", NEEDED)).isEmpty();
        assertThat(asked.roles()).contains(role, Role.FRONTLINE);
    }

    @Test
    void all_that_is_missing_is_named_at_once_and_where_roles_are_each_of_them() {
        flags.keySet().removeAll(java.util.Set.of("name", "roles"));
        assertThat(mistake())
                .startsWith("Bij user add ontbreekt nog: --name, --roles.")
                .contains("casusregisseur");
    }

    @Test
    void what_is_missing_beside_roles_brings_no_list_of_roles() {
        flags.remove("function");
        assertThat(mistake()).isEqualTo("Bij user add ontbreekt nog: --function.");
    }

    @ParameterizedTest
    @CsvSource({"'frontlijn,koning', koning", "Frontlijn, Frontlijn", "'frontlijn,', ''", "FRONTLINE, FRONTLINE"})
    void a_role_that_is_none_is_named_with_those_that_are(String roles, String wrong) {
        flags.put("roles", roles);
        assertThat(mistake())
                .startsWith("Onbekende rol ‘" + wrong + "’ in --roles.")
                .contains("procesregisseur");
    }

    @Test
    void what_is_too_long_is_told_with_both_numbers() {
        flags.put("name", "a".repeat(100));
        assertThat(new AskedMandate(flags).mistake("user add", NEEDED)).isEmpty();
        flags.put("name", "a".repeat(101));
        assertThat(mistake()).isEqualTo("--name is hoogstens 100 tekens lang; er staan er 101.");
    }

    @Test
    void covenants_in_force_have_words_of_their_own_and_some_mean_nothing_here() {
        OwnRole counsellor = new OwnRole("lokale-aanpak", "ouderconsulent", "ouderconsulent");
        RoleWords words = new RoleWords(Map.of("youth-worker", Role.FRONTLINE), Map.of("ouderconsulent", counsellor));
        flags.put("roles", "youth-worker, ouderconsulent, casuspartner");
        AskedMandate asked = new AskedMandate(flags, words);
        assertThat(asked.mistake("user add", NEEDED)).isEmpty();
        assertThat(asked.roles()).containsExactlyInAnyOrder(Role.FRONTLINE, Role.CASE_PARTNER);
        assertThat(asked.ownRoles()).containsExactly(counsellor);
        flags.put("roles", "iets anders");
        assertThat(new AskedMandate(flags, words).mistake("user add", NEEDED).orElseThrow())
                .contains("Onbekende rol ‘iets anders’", "casusregisseur", "ouderconsulent, youth-worker");
    }
}
