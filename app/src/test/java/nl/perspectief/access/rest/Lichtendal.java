package nl.perspectief.access.rest;

/** Questions about the demo partnership, in the covenant's own words. */
record Lichtendal(String giver, String receiver, String role, String category, String purpose, String phase) {
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String ALL_TOLD = "\"slachtoffer-eerst-bezien\":true,\"geinformeerd-of-uitgesteld\":true";

    /** Youth work refers what it saw to the process lead: the covenant permits it when the young person was told. */
    static Lichtendal referral() {
        return new Lichtendal("jongerenwerk", "gemeente", "procesregisseur", "c4", "d1", "f1");
    }

    Lichtendal from(String otherGiver) {
        return new Lichtendal(otherGiver, receiver, role, category, purpose, phase);
    }

    Lichtendal to(String otherReceiver) {
        return new Lichtendal(giver, otherReceiver, role, category, purpose, phase);
    }

    String subject() {
        return """
                "subject":{"type":"user","id":"u-1","properties":{"organisation":"%s","role":"%s"}}""".formatted(receiver, role);
    }

    String action() {
        return """
                "action":{"name":"read","properties":{"purpose":"%s","processing_activity_id":"https://register.example/7"}}""".formatted(purpose);
    }

    String resource() {
        return """
                "resource":{"type":"item","id":"i-1","properties":{"giver":"%s","category":"%s"}}""".formatted(giver, category);
    }

    /** @param more further members of the context, each with a comma before it */
    String context(String conditions, String more) {
        return "\"context\":{\"phase\":\"" + phase + "\",\"conditions\":{" + conditions + "}" + more + "}";
    }

    String json(String conditions, String more) {
        return "{" + subject() + "," + action() + "," + resource() + "," + context(conditions, more) + "}";
    }

    String json() {
        return json(ALL_TOLD, "");
    }

    static String traced(String trace) {
        return ",\"traceparent\":\"00-" + trace + "-00f067aa0ba902b7-01\"";
    }
}
