package nl.perspectief.sharing.items;

import java.time.LocalDate;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;

/** Who a young person is: category C1 of the covenant. The birth date may be known in part, or not at all. */
public record Identity(String firstName, String familyName, BirthDate birthDate) {
    /** Somebody whose birth date is known. */
    public Identity(String firstName, String familyName, LocalDate birthDate) {
        this(firstName, familyName, BirthDate.of(birthDate));
    }

    /** Age in whole years on a day, as far as the birth date tells. */
    public Age ageOn(LocalDate day) {
        return birthDate.ageOn(day);
    }

    @Override
    public String toString() {
        return "Identity[not for logs]";
    }
}
