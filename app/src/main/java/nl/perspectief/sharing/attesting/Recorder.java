package nl.perspectief.sharing.attesting;

import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;

/** Somebody who may record one condition under one covenant. @param as the role in which */
record Recorder(Covenant covenantText, Recording recording, Role as) {
    String covenant() {
        return covenantText.id();
    }

    @Nullable
    String means() {
        FactMeaning fact = recording.condition().fact();
        return fact == null ? null : fact.dutch();
    }

    boolean onlyOwn() {
        return recording.extent() == Recording.Extent.GIVER;
    }

    /** Roles of the application that may know how it stands; empty for all. */
    List<String> knownTo() {
        Condition condition = recording.condition();
        return condition.audience().isEmpty()
                ? List.of()
                : List.of(Role.values()).stream()
                        .filter(role ->
                                role.in(covenantText.vocabulary()).stream().anyMatch(condition::knownTo))
                        .map(Role::name)
                        .toList();
    }
}
