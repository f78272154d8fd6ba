package nl.perspectief.learning.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.perspectief.guide.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A session on one theme, in one language.
 *
 * @param slug its address, the same in every language
 * @param number its place among the others
 * @param cards slugs of the cards of the guide that are printed for it
 * @param reviewer who read it beside its sources; absent as long as nobody did
 * @param reviewBefore after this day somebody has to read it again
 * @param script minute by minute, without a gap
 */
public record TeamSession(
        String slug,
        int number,
        String title,
        String summary,
        List<String> cards,
        LocalDate written,
        @Nullable String reviewer,
        LocalDate reviewBefore,
        List<Part> script,
        Map<Aside, List<Claim>> asides,
        List<Slide> slides) {
    /** How long every session takes. */
    public static final int MINUTES = 45;

    public TeamSession {
        cards = List.copyOf(cards);
        script = List.copyOf(script);
        asides = Map.copyOf(asides);
        slides = List.copyOf(slides);
    }

    /** Some minutes of it. @param from from the beginning */
    public record Part(int from, int until, String title, Claim what) {}

    /** One slide. */
    public record Slide(String title, List<Claim> lines) {
        public Slide {
            lines = List.copyOf(lines);
        }
    }

    public List<Claim> of(Aside aside) {
        return asides.getOrDefault(aside, List.of());
    }

    /** All that rests on something. */
    public List<Claim> claims() {
        return Stream.of(
                        script.stream().map(Part::what),
                        Stream.of(Aside.values()).flatMap(aside -> of(aside).stream()),
                        slides.stream().flatMap(slide -> slide.lines().stream()))
                .flatMap(one -> one)
                .toList();
    }

    /** All that has to be the same in every language. */
    public List<Object> shape() {
        return List.of(
                number,
                cards,
                script.stream().map(part -> part.from() + "-" + part.until()).toList(),
                slides.stream().map(slide -> slide.lines().size()).toList(),
                claims().stream().map(Claim::references).toList());
    }
}
