package nl.perspectief.synthetic.life;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Transactions;
import org.springframework.beans.factory.BeanFactory;

/**
 * {@code life}: tells all stories in a demo installation, each step by the service that a page would use and at its own moment,
 * so that covenant, row-level security, terms and logs hold for them as for any other work.
 */
public final class LifeCommand {
    /** Longer ago than any story begins. */
    private static final Duration PAST = Duration.ofDays(200);

    private LifeCommand() {}

    /** For the application in which it will run, and for no other. */
    public static Clock clock() {
        return new StoryClock(PAST);
    }

    /**
     * Tells them to an application that has such a clock, which then has come to the present.
     *
     * @return the day on which they end
     */
    public static LocalDate tell(BeanFactory application) {
        StoryClock clock = (StoryClock) application.getBean(Clock.class);
        StoryDays days = StoryDays.at(clock.outside());
        Crew crew = new Crew(application.getBean(Professionals.class), application.getBean(PurposeWords.class));
        crew.canBeCalled(application.getBean(Transactions.class));
        Deeds deeds = new Deeds(application, crew);
        List<Step> steps = new Stories(days).steps();
        for (Step step : steps) {
            clock.reach(step.at());
            deeds.carryOut(step);
        }
        clock.reach(clock.outside());
        return days.today();
    }
}
