package nl.perspectief.identity;

/**
 * A passkey was made or removed by its own person.
 *
 * @param added otherwise removed
 */
public record PasskeyChanged(String subject, boolean added) {
    @Override
    public String toString() {
        return "PasskeyChanged[" + added + "]";
    }
}
