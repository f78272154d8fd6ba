package nl.perspectief.sharing.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Question;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.web.Form;

/** Addresses of "May I share this?": codes of a covenant and ids, and no word about a person. @param sources the fields of what one asks from */
record ShareAddress(Form form, CovenantChoice choice, List<String> sources) {
    private static final String PAGE = "/mag-ik-delen?";
    private static final List<String> ASKED = List.of(
            Asked.ITEM,
            CovenantChoice.FIELD,
            Asked.WHAT,
            Asked.ABOUT,
            Asked.WHOM,
            "waarvoor",
            "fase",
            "hoeveel",
            "rol");

    /** The fields that say what was asked. */
    List<String> asked() {
        return Stream.concat(sources.stream(), ASKED.stream())
                .filter(form::filled)
                .toList();
    }

    /** The same thing, with somebody else. */
    String whom(String partner) {
        return PAGE + from(Asked.ITEM) + Asked.WHOM + "=" + partner;
    }

    /** Another question, from the same place. */
    String of(Question question) {
        return PAGE + from() + Asked.WHAT + "=" + question.category() + "&" + Asked.WHOM + "="
                + question.receiver() + "&rol=" + question.role() + "&waarvoor=" + question.purpose() + "&fase="
                + question.phase() + "&hoeveel=" + question.form() + choice.in("&");
    }

    private String from(String... fields) {
        return Stream.concat(sources.stream(), Stream.of(fields))
                .filter(form::filled)
                .map(field -> field + "=" + form.value(field) + "&")
                .collect(Collectors.joining());
    }
}
