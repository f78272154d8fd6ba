package nl.perspectief.signals.weighing;

/** An answer as someone gives it: yes or no, with the reason in words. */
public record Given(boolean yes, String reason) {
    public Given {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an answer has a reason");
        }
    }
}
