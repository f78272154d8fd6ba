package nl.perspectief.edge;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Under which host and port somebody came, as their browser said. Only for whom cookies of another name of this machine
 * would not reach; everything else goes by the public address.
 */
public final class AskedHost {
    static final String NAME = "perspectief.asked-host";

    private AskedHost() {}

    /** Such as {@code 127.0.0.1:8080}; empty when nothing was said. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof String host ? host : "";
    }
}
