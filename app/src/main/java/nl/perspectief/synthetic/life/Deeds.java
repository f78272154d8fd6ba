package nl.perspectief.synthetic.life;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** All that can be done in a story, by the word for it. */
final class Deeds {
    /** What a step does, through the service that a page would use. It throws when that cannot be done. */
    @FunctionalInterface
    interface Deed {
        void done(Step step, Story story);
    }

    private final Map<String, Deed> all = new HashMap<>();

    Deeds(BeanFactory beans, Crew crew) {
        all.putAll(new SignalDeeds(beans, crew).all());
        all.putAll(new WeighingDeeds(beans, crew).all());
        all.putAll(new CaseDeeds(beans, crew).all());
        all.putAll(new TableDeeds(beans, crew).all());
        all.putAll(new PlanDeeds(beans, crew).all());
        all.putAll(new SharingDeeds(beans, crew).all());
        all.putAll(new AskDeeds(beans, crew).all());
        all.putAll(new TransferDeeds(beans, crew).all());
        all.putAll(new LessonDeeds(beans, crew).all());
    }

    void carryOut(Step step) {
        Deed deed = all.get(step.deed());
        if (deed == null) {
            throw new IllegalStateException("no such deed: " + step.deed());
        }
        deed.done(step, step.story());
        step.words().demandAllRead();
    }
}
