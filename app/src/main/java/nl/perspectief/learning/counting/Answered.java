package nl.perspectief.learning.counting;

/** One answer, of nobody. @param question what was asked @param after whether after the story, and not before @param answer how sure */
public record Answered(String question, boolean after, String answer) {
    String moment() {
        return after ? "AFTER" : "BEFORE";
    }
}
