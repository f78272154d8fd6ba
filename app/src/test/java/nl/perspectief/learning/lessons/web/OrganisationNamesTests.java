package nl.perspectief.learning.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Organisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works together here stands in no lesson, by no part of its name. */
class OrganisationNamesTests {
    private static final List<Organisation> PARTNERS = List.of(
            partner("Jongerenwerk Noord", "Jongerenwerk"),
            partner("GGD", "GGD"),
            partner("Havencollege", "Havencollege"),
            partner("Gemeente Lichtendal", "Gemeente"),
            partner("Maatschappelijk Werk Lichtendal", "Maatsch. werk"));

    private static Organisation partner(String name, String shortName) {
        return new Organisation(new UUID(0, 1), "x", name, shortName, Domain.SOCIAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jongerenwerk Noord en de GGD deelden te veel bij het Havencollege in Molenveld. | Jongerenwerk Noord,Havencollege,GGD",
                "Noord deelde te veel. | Noord",
                "Wij van jongerenwerk noord deelden te veel. | jongerenwerk noord",
                "Havencollege deelde te veel. | Havencollege",
                "Dat deden ze in Lichtendal. | Lichtendal",
                "Iemand van Jongerenwerk belde. | Jongerenwerk",
                "Werk samen met ouders. Jongerenwerk en school bellen eerst. Gemeente en politie ook. | ''",
                "Het jongerenwerk en de gemeente deelden te veel. | ''",
                "Dat was noordelijker dan de haven. | ''"
            })
    void each_is_found_by_its_name_and_by_its_parts(String text, String found) {
        assertThat(String.join(",", OrganisationNames.in(text, PARTNERS))).isEqualTo(found);
    }
}
