package nl.perspectief.casework.table;

/** Whether somebody at a table may still sit there, by what their organisation says now. */
public enum Presence {
    HERE,
    /** Of the organisation still, without a role that the seat needs. */
    WITHOUT_ROLE,
    /** No longer of the organisation. */
    LEFT
}
