package nl.perspectief.organisations;

/** What a professional may do within one organisation; {@code covenantId} is the same role in the covenant's words. */
public enum Role {
    FRONTLINE("frontlijn", true),
    ATTENTION_OFFICER("aandachtsfunctionaris", true),
    PROCESS_LEAD("procesregisseur", true),
    CASE_LEAD("casusregisseur", true),
    CASE_PARTNER("casuspartner", true),
    ANALYST("analist", true),
    PROJECT_LEAD("projectleider", false),
    PRIVACY_OFFICER("fg", false),
    ADMINISTRATOR("beheerder", false);

    private final String covenantId;
    private final boolean seesPersons;

    Role(String covenantId, boolean seesPersons) {
        this.covenantId = covenantId;
        this.seesPersons = seesPersons;
    }

    /** The role's id in the covenant document. */
    public String covenantId() {
        return covenantId;
    }

    /** Whether this role ever works with data about a person; the others get no reader's context in the database. */
    public boolean seesPersons() {
        return seesPersons;
    }
}
