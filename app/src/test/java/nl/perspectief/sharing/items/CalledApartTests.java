package nl.perspectief.sharing.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Spoken;
import org.junit.jupiter.api.Test;

class CalledApartTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Identity who(String first, String family, String born) {
        return new Identity(first, family, BirthDate.ofRegister(born));
    }

    private static List<String> called(Identity... all) {
        CalledApart called = CalledApart.of(Spoken.in(Language.NL), TODAY, Arrays.asList(all));
        return Arrays.stream(all).map(called::name).toList();
    }

    @Test
    void a_first_name_and_an_age_are_enough_for_one() {
        assertThat(called(who("Ruben", "Nepman", "20150304"), who("Noa", "Nepman", "20150304")))
                .containsExactly("Ruben (11)", "Noa (11)");
    }

    @Test
    void namesakes_of_one_age_are_told_by_family_name() {
        assertThat(called(who("Ruben", "Nepman", "20150304"), who("Ruben", "Testveld", "20150801")))
                .containsExactly("Ruben Nepman (11)", "Ruben Testveld (11)");
    }

    @Test
    void with_one_family_name_too_they_are_told_by_birth_date() {
        assertThat(called(
                        who("Ruben", "Nepman", "20150304"),
                        who("Ruben", "Nepman", "20150801"),
                        who("Ruben", "Testveld", "20150000")))
                .containsExactly(
                        "Ruben Nepman (11, wo 4 mrt 2015)", "Ruben Nepman (11, za 1 aug 2015)", "Ruben (10 of 11)");
    }

    @Test
    void one_person_twice_is_called_the_same() {
        assertThat(called(who("Ruben", "Nepman", "20150304"), who("Ruben", "Nepman", "20150304")))
                .containsExactly("Ruben (11)", "Ruben (11)");
    }
}
