package nl.perspectief.letters.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.letters.AgeGroup;
import nl.perspectief.letters.LetterAsked;
import nl.perspectief.letters.LetterLanguage;
import nl.perspectief.letters.LetterReader;
import nl.perspectief.letters.LetterTexts;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;

/** Which letter somebody chose. */
public final class LetterForm {
    private LetterForm() {}

    /** Empty when a choice is missing or for somebody who is not told yet, which stands in the form. */
    static Optional<LetterAsked> read(Form form, LetterPages.About about) {
        List<AgeGroup> groups = about.groups();
        Optional<LetterReader> reader = form.choice("lezer", LetterReader.class, "letters.reader.missing");
        if (reader.filter(about.held()::contains).isPresent()) {
            form.wrong("lezer", "letters.reader.held");
            reader = Optional.empty();
        }
        Optional<LetterReader> told = reader;
        Optional<AgeGroup> group = groups.size() == 1
                ? Optional.of(groups.getFirst())
                : form.choice("leeftijdsgroep", AgeGroup.class, "letters.group.missing")
                        .filter(groups::contains);
        Optional<LetterLanguage> language = form.choice("brieftaal", LetterLanguage.class, "letters.language.missing");
        return told.flatMap(who ->
                group.flatMap(age -> language.map(in -> new LetterAsked(about.kind(), who, age, in))));
    }

    public static Map<String, String> readers(Screen screen) {
        Map<String, String> readers = new LinkedHashMap<>();
        for (LetterReader reader : LetterReader.values()) {
            readers.put(reader.name(), screen.say("letters.reader." + reader.name()));
        }
        return readers;
    }

    public static Map<String, String> groups(Screen screen, List<AgeGroup> groups) {
        Map<String, String> options = new LinkedHashMap<>();
        groups.forEach(group -> options.put(group.name(), screen.say("letters.group." + group.name())));
        return options;
    }

    /** By the names that their speakers know, and that they are drafts. */
    public static Map<String, String> languages(Screen screen) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (LetterLanguage language : LetterLanguage.values()) {
            String name = LetterTexts.name(language);
            languages.put(language.name(), language.draft() ? screen.say("letters.language.draft", name) : name);
        }
        return languages;
    }
}
