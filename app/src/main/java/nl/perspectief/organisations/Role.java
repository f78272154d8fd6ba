package nl.perspectief.organisations;

import java.util.List;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** What a professional may do within one organisation; the covenant has a word for it that means the same. */
public enum Role {
    FRONTLINE("frontlijn", RoleMeaning.NOTICER, true),
    ATTENTION_OFFICER("aandachtsfunctionaris", RoleMeaning.DESIGNATED_LEAD, true),
    PROCESS_LEAD("procesregisseur", RoleMeaning.PROCESS_LEAD, true),
    CASE_LEAD("casusregisseur", RoleMeaning.CASE_LEAD, true),
    CASE_PARTNER("casuspartner", RoleMeaning.PARTICIPANT, true),
    ANALYST("analist", RoleMeaning.ANALYST, true),
    PROJECT_LEAD("projectleider", RoleMeaning.PROJECT_LEADER, false),
    PRIVACY_OFFICER("fg", RoleMeaning.PRIVACY_OFFICER, false),
    ADMINISTRATOR("beheerder", RoleMeaning.FUNCTIONAL_MANAGER, false);

    private final String word;
    private final RoleMeaning meaning;
    private final boolean seesPersons;

    Role(String word, RoleMeaning meaning, boolean seesPersons) {
        this.word = word;
        this.meaning = meaning;
        this.seesPersons = seesPersons;
    }

    /** As the command line has it. */
    public String word() {
        return word;
    }

    /** The ids of a covenant's roles that mean this; the first is the usual one. */
    public List<String> in(Vocabulary words) {
        return words.roles(meaning).stream().map(Named::id).toList();
    }

    /** The usual role of a covenant that means this; empty, of which no rule speaks, when none does. */
    public String usualIn(Vocabulary words) {
        return in(words).stream().findFirst().orElse("");
    }

    /** Whether this role ever works with data about a person; the others get no reader's context in the database. */
    public boolean seesPersons() {
        return seesPersons;
    }
}
