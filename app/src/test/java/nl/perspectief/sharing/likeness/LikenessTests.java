package nl.perspectief.sharing.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.items.Identity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {
    private static Identity named(String name, String born) {
        String[] parts = name.split("\\|");
        return new Identity(parts[0], parts[1], BirthDate.ofRegister(born));
    }

    private static boolean likely(String one, String oneBorn, String other, String otherBorn) {
        boolean there = Likeness.likely(named(one, oneBorn), named(other, otherBorn));
        assertThat(Likeness.likely(named(other, otherBorn), named(one, oneBorn)))
                .isEqualTo(there);
        Alike<String> all = new Alike<>();
        all.add(named(one, oneBorn), one);
        assertThat(all.first(named(other, otherBorn)).isPresent()).isEqualTo(there);
        return there;
    }

    @ParameterizedTest
    @CsvSource({
        "Jayden|van der Verzonnen, Jayden|Verzonnen",
        "Jayden|van der Verzonnen, Jayden|'Verzonnen, van der'",
        "Jayden|van der Verzonnen, JAYDEN|VAN DER VERZONNEN",
        "Amin|El Nepveld, Amin|Elnepveld",
        "Amin|El Nepveld, Amin|Nepveld",
        "Amin|El-Nepveld, Amin|el nepveld",
        "Daan|Nepdijk, Daan|Nepdyk",
        "Daan|Nepd\u0133k, Daan|Nepdijk",
        "Zo\u00eb|Testveld, Zoe|Testveld",
        "Zoe\u0308|Testveld, Zo\u00eb|Testveld",
        "\u015eahin|Nietecht, Sahin|Nietecht",
        "Mohammed|Denkbeeld, Mohamed|Denkbeeld",
        "Mohammed|Denkbeeld, Muhammed|Denkbeeld",
        "Mohammed|Denkbeeld, Mohammad|Denkbeeld",
        "Yousef|Denkbeeld, Youssef|Denkbeeld",
        "Yousef|Denkbeeld, Joesef|Denkbeeld",
        "Yousef|Denkbeeld, Yusuf|Denkbeeld",
        "Achmed|Denkbeeld, Ahmed|Denkbeeld",
        "Sarah|Proefstra, Sara|Proefstra",
        "Fatimah|Proefstra, Fatima|Proefstra",
        "Sofie|Proefstra, Sophie|Proefstra",
        "Jayden|Verzonnen, Verzonnen|Jayden",
        "Jayden|Verzonnen-Nepman, Jayden|Nepman Verzonnen",
        "Jayden|Verzonnen-Nepman, Jayden|Verzonnen",
        "J.|Verzonnen, Jayden|Verzonnen",
        "Mohammed Amin|Denkbeeld, Mohammed|Denkbeeld",
        "Jan-Peter|Schijnhart, Jan Peter|Schijnhart",
        "Jayden|Schmidt, Jayden|Schmid"
    })
    void spellings_of_one_name_with_one_birth_date_are_likely_one_person(String one, String other) {
        assertThat(likely(one, "20110304", other, "20110304")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Hassan|Denkbeeld, Hussein|Denkbeeld",
        "Amir|Denkbeeld, Amira|Denkbeeld",
        "Mohammed|Denkbeeld, Mahmoud|Denkbeeld",
        "Robin|Testveld, Ruben|Testveld",
        "Noor|Testveld, Nora|Testveld",
        "Jayden|Verzonnen, Hayden|Verzonnen",
        "Daan|Nepman, Dani|Nepman",
        "Lisa|Nepman, Lies|Nepman",
        "Jan Peter|Schijnhart, Jan Klaas|Schijnhart",
        "Jayden|Verzonnen, Jayden|Nepman",
        "J.|Verzonnen, Kaj|Verzonnen",
        "Jayden|van, Jayden|der"
    })
    void twins_and_other_people_are_not(String one, String other) {
        assertThat(likely(one, "20110304", other, "20110304")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20110304, 20110304, true",
        "20110304, 20110300, true",
        "20110304, 20110000, true",
        "20110304, 00000000, true",
        "00000000, 00000000, true",
        "20110304, 20110403, true",
        "20110304, 20110305, false",
        "20110304, 20120304, false",
        "20110300, 20110400, false",
        "20110304, 20100403, false"
    })
    void a_namesake_is_told_by_the_birth_date(String one, String other, boolean same) {
        assertThat(likely("Jayden|Verzonnen", one, "Jayden|Verzonnen", other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"J.|Verzonnen, Jayden|Verzonnen"})
    void an_initial_without_a_birth_date_is_too_little(String one, String other) {
        assertThat(likely(one, "00000000", other, "20110304")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"---|---, ---|---", "1|2, 1|2"})
    void what_is_no_name_is_nobody(String one, String other) {
        assertThat(likely(one, "20110304", other, "20110304")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "JP|Verzonnen, Jan Pieter|Verzonnen, true",
        "JP|Verzonnen, Jan-Pieter|Verzonnen, true",
        "J.P.|Verzonnen, JP|Verzonnen, true",
        "JP|Verzonnen, Jan|Verzonnen, true",
        "JP|Verzonnen, Kees|Verzonnen, false",
        "JP|Verzonnen, Jan Karel|Verzonnen, false",
        "JO|Verzonnen, Jan Otto|Verzonnen, false",
    })
    void capitals_alone_are_initials_beside_a_birth_date(String one, String other, boolean same) {
        assertThat(likely(one, "20110304", other, "20110304")).isEqualTo(same);
    }
}
