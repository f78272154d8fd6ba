package nl.perspectief.learning;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.guide.Claim;

/**
 * One moment of a story.
 *
 * @param tell what happens
 * @param also what it can also be, each with what that rests on; may be empty
 * @param choices two to four
 */
public record Scene(String title, List<Claim> tell, List<Claim> also, List<Choice> choices) {
    public Scene {
        tell = List.copyOf(tell);
        also = List.copyOf(also);
        choices = List.copyOf(choices);
    }

    /** Every line but the choices, in the order of the page. */
    public Stream<Claim> claims() {
        return Stream.concat(tell.stream(), also.stream());
    }

    List<Object> shape() {
        return List.of(
                tell.stream().map(Claim::references).toList(),
                also.stream().map(Claim::references).toList(),
                choices.stream()
                        .map(choice -> choice.to() + choice.follows().references())
                        .toList());
    }
}
