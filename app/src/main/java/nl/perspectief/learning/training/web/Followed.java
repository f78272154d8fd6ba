package nl.perspectief.learning.training.web;

import java.time.LocalDate;
import java.util.List;

/** What somebody followed, as they may show it: which, and when; never how. */
public record Followed(List<Story> stories, List<Session> sessions) {
    public Followed {
        stories = List.copyOf(stories);
        sessions = List.copyOf(sessions);
    }

    /** A story that they kept. @param slug as its address has it */
    public record Story(String slug, String title, LocalDate on) {}

    /** A training at which they were. */
    public record Session(String title, String organiser, LocalDate on) {}

    public boolean nothing() {
        return stories.isEmpty() && sessions.isEmpty();
    }
}
