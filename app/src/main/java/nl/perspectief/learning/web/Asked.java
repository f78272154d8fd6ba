package nl.perspectief.learning.web;

/** What somebody is asked before and after: how sure they are that they can do it. */
public enum Asked {
    /** To name what a sign can also be. */
    ELSE("anders"),
    /** To know what goes to whom, and what does not. */
    SHARE("delen"),
    /** To talk about it without accusing. */
    TALK("praten");

    private final String field;

    Asked(String field) {
        this.field = field;
    }

    public String before() {
        return "voor-" + field;
    }

    public String after() {
        return "na-" + field;
    }
}
