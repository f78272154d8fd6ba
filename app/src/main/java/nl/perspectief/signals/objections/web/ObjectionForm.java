package nl.perspectief.signals.objections.web;

import java.util.ArrayList;
import java.util.List;
import nl.perspectief.letters.AgeGroup;
import nl.perspectief.sharing.correcting.FileObjection.By;

/** What can be chosen when an objection is recorded. */
final class ObjectionForm {
    static final int LONGEST_REASON = 2_000;

    private ObjectionForm() {}

    /** Below 12 the parents, from 12 both, from 16 the young person; somebody may always do it for them. */
    static List<By> by(List<AgeGroup> groups) {
        List<By> by = new ArrayList<>();
        if (!groups.equals(List.of(AgeGroup.UNDER_12))) {
            by.add(By.YOUTH);
        }
        if (!groups.equals(List.of(AgeGroup.FROM_16))) {
            by.add(By.PARENT);
        }
        by.add(By.FOR_THEM);
        return by;
    }
}
