package nl.perspectief.organisations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.web.forms.FormKey;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows: who looks, for what, in which language.
 *
 * @param mandate absent when nobody is logged in
 * @param purpose the purpose's id in the covenant; absent on a page without persons
 * @param partnership the name of the partnership, as the installation calls itself
 * @param path of this page, without parameters
 * @param csrf the form token
 * @param help the key of the paragraph that tells what this page is for; absent on a page that explains itself
 * @param assets gives the address of a style, script or picture with its version in it
 */
public record Screen(
        Speech speech,
        @Nullable Mandate mandate,
        @Nullable String purpose,
        String partnership,
        String path,
        String csrf,
        @Nullable Notice notice,
        List<MenuItem> menu,
        @Nullable String help,
        UnaryOperator<String> assets,
        Instant now) {
    public Screen {
        menu = List.copyOf(menu);
    }

    /** The address of a file below {@code static/}, that changes with its content. */
    public String asset(String file) {
        return assets.apply("/static/" + file);
    }

    /** A new key for one form of the page. */
    public String formKey() {
        return FormKey.next();
    }

    public String say(String key, @Nullable Object... arguments) {
        return speech.say(key, arguments);
    }

    /** Lines of which each is the key of a text, a day, or stands there as it is. */
    public String sayOr(String lines) {
        return lines.lines()
                .map(line -> speech.knows(line) ? speech.say(line) : speech.dayOr(line))
                .collect(Collectors.joining("\n"));
    }

    public String count(String key, long number) {
        return speech.count(key, number);
    }

    public String day(LocalDate day) {
        return speech.day(day);
    }

    /** In whole years, as far as a partly known birth date tells. */
    public String age(Age age) {
        return speech.age(age);
    }

    /** When somebody was born, with the age today. */
    public String born(BirthDate birth) {
        return speech.born(birth, birth.ageOn(today()));
    }

    public String moment(Instant moment) {
        return speech.moment(moment);
    }

    public LocalDate today() {
        return speech.dayOf(now);
    }

    /** A day in words near to today. */
    public String relative(LocalDate day) {
        return speech.relative(day, today());
    }

    public String relative(Instant moment) {
        return relative(speech.dayOf(moment));
    }

    public Language language() {
        return speech.language();
    }
}
