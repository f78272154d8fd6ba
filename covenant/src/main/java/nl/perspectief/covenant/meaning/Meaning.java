package nl.perspectief.covenant.meaning;

import java.util.Optional;

/** Something that an application can act on; the words of a covenant carry none, one or several of them. */
public sealed interface Meaning extends Word
        permits PartnerKind, RoleMeaning, PurposeMeaning, PhaseMeaning, CategoryMeaning, FactMeaning {
    Wording wording();

    @Override
    default String dutch() {
        return wording().dutch();
    }

    @Override
    default String english() {
        return wording().english();
    }

    /** What a word that carries it stands for, in Dutch. */
    default String sense() {
        return wording().sense();
    }

    /** IRI of the term in the W3C Data Privacy Vocabulary 2; empty where none fits. */
    default Optional<String> term() {
        return Optional.ofNullable(wording().term());
    }
}
