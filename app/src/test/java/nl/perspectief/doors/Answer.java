package nl.perspectief.doors;

import java.net.http.HttpResponse;
import java.util.Collection;
import nl.perspectief.identity.Visitor;

/**
 * What somebody got, without what differs at each request.
 *
 * @param to where it sends the browser; empty when it does not
 */
record Answer(int status, String to, String type, String body) {
    static final int WITHOUT_TOKEN = 401;
    private static final String[] EMPTY_FORM = {};

    static Answer to(Visitor visitor, String method, String path, Collection<String> ids) {
        HttpResponse<String> got = method.equals("POST") ? visitor.submit(path, EMPTY_FORM) : visitor.look(path);
        String body = got.body()
                .replaceAll("name=\"(_csrf|sleutel)\" value=\"[^\"]*\"", "")
                .replaceAll("\\d\\d:\\d\\d", "");
        for (String id : ids) {
            body = body.replace(id, "ID");
        }
        String to = got.headers().firstValue("Location").orElse("");
        return new Answer(
                got.statusCode(),
                to.startsWith("http") ? to.replaceFirst("^https?://[^/]+", "") : to,
                got.headers().firstValue("Content-Type").orElse(""),
                body);
    }

    /** Whether somebody came in: a page, a form that is incomplete or too late, or on to a next page. */
    boolean in() {
        return switch (status) {
            case 200, 204, 409, 422 -> true;
            case 302, 303 -> !toLogin() && !to.equals("/mandaat");
            default -> false;
        };
    }

    boolean toLogin() {
        return status == 302 && to.equals("/inloggen");
    }

    boolean absent() {
        return status == 404;
    }

    @Override
    public String toString() {
        return status + (to.isEmpty() ? "" : " to " + to.replaceFirst("[?].*", ""));
    }
}
