package nl.perspectief.doors;

import java.util.List;
import nl.perspectief.organisations.web.WorksFor;
import org.jspecify.annotations.Nullable;

/**
 * A way into the application, as the application itself knows it.
 *
 * @param method of HTTP; ANY for a handler that takes all of them, STATIC for files
 * @param path with its variables between braces
 * @param under for what the handler works and who may come there; absent when it does not ask who acts
 * @param idsAsked the names of query parameters that hold the id of something
 */
record Endpoint(String method, String path, @Nullable WorksFor under, List<String> idsAsked) {
    String name() {
        return method + " " + path;
    }
}
