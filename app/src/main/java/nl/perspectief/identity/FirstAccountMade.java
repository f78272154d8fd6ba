package nl.perspectief.identity;

/** Somebody made the first account of this installation, with the link of its start. */
public record FirstAccountMade(String subject) {
    @Override
    public String toString() {
        return "FirstAccountMade";
    }
}
