package nl.perspectief.installation.commands;

/** What {@code move} takes along. */
public final class Moved {
    private Moved() {}

    public static boolean stays(String table) {
        return TableCopy.stays(table);
    }
}
