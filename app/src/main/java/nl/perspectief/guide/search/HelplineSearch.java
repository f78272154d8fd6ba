package nl.perspectief.guide.search;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.Helplines;
import org.springframework.stereotype.Component;

/** Whom to call before reading any card. What is asked is kept nowhere. */
@Component
public class HelplineSearch {
    private final DangerWords danger;
    private final Helplines helplines;

    HelplineSearch(DangerWords danger, Helplines helplines) {
        this.danger = danger;
        this.helplines = helplines;
    }

    /** For a word of danger first, then by name or number. */
    public List<Helpline> find(String question) {
        List<Helpline> all = helplines.all();
        Stream<Helpline> urgent = danger.contacts(question).stream()
                .flatMap(key -> all.stream().filter(line -> line.key().equals(key)));
        return Stream.concat(urgent, all.stream().filter(line -> HelplineNames.named(line, question)))
                .distinct()
                .toList();
    }
}
