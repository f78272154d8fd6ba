package nl.perspectief.shared.web;

import java.util.List;

/** Which paths are between machines: what is answered there is JSON, also when it is a refusal, and never a page. */
public final class BetweenMachines {
    private static final List<String> ROOTS = List.of("/access", "/intake");

    private BetweenMachines() {}

    public static boolean path(String path) {
        return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** What a machine reads before it asks anything: no more than a file. */
    public static boolean description(String path) {
        return ROOTS.stream().anyMatch(root -> path.equals(root + "/v1/openapi.json"));
    }
}
