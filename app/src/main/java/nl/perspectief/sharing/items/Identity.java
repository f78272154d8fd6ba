package nl.perspectief.sharing.items;

import java.time.LocalDate;
import java.time.Period;

/** Who a young person is: category C1 of the covenant. */
public record Identity(String firstName, String familyName, LocalDate birthDate) {
    /** Age in whole years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    @Override
    public String toString() {
        return "Identity[not for logs]";
    }
}
