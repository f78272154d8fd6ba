package nl.perspectief.signals.intake.rest;

/** Where it is. */
final class IntakePaths {
    static final String ROOT = "/intake";
    static final String SIGNALS = ROOT + "/v1/signalen";
    static final String SIGNAL = SIGNALS + "/{id}";
    static final String OPENAPI = ROOT + "/v1/openapi.json";

    private IntakePaths() {}
}
