package nl.perspectief.audit;

/** How a deed ended; {@code status} is the value in the processing log, after the standard's reading of OpenTelemetry. */
public enum Outcome {
    DONE("Unset"),
    /** Handled without internal error: the rules said no. */
    REFUSED("Unset"),
    /** The user broke it off on purpose. */
    ABORTED("Ok"),
    /** Broken inside; note it in a transaction of its own, because the transaction of the deed is gone. */
    FAILED("Error");

    private final String status;

    Outcome(String status) {
        this.status = status;
    }

    String status() {
        return status;
    }
}
