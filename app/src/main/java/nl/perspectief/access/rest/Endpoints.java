package nl.perspectief.access.rest;

/** Where the endpoints are; the paths are those of the standard. */
final class Endpoints {
    static final String ROOT = "/access";
    static final String EVALUATION = ROOT + "/v1/evaluation";
    static final String EVALUATIONS = ROOT + "/v1/evaluations";
    static final String SEARCH_SUBJECT = ROOT + "/v1/search/subject";
    static final String SEARCH_RESOURCE = ROOT + "/v1/search/resource";
    static final String SEARCH_ACTION = ROOT + "/v1/search/action";
    static final String OPENAPI = ROOT + "/v1/openapi.json";
    static final String METADATA = "/.well-known/authzen-configuration";

    private Endpoints() {}
}
