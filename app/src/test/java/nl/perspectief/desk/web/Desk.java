package nl.perspectief.desk.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;

/**
 * How many of a kind stand on a desk, which has one line for all of them: what other tests left is among them.
 *
 * @param one what the line says of one
 * @param many what it says of more, with the number as its group
 */
public record Desk(String one, String many) {
    public int of(Visitor whose) {
        String body = whose.get("/").body();
        Matcher several = Pattern.compile(many).matcher(body);
        return several.find() ? Integer.parseInt(several.group(1)) : body.contains(one) ? 1 : 0;
    }
}
