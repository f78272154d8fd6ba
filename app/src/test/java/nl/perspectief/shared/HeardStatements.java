package nl.perspectief.shared;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements of pages, and not of what looks after the logs or after what is due at the same time. */
public final class HeardStatements extends ListAppender<ILoggingEvent> implements AutoCloseable {
    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = statements.getLevel();
    private final boolean additive = statements.isAdditive();

    /** Listens from now; an application that starts sets how much each speaks, so start it first. */
    public HeardStatements() {
        start();
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        statements.addAppender(this);
    }

    /** The name of a thread is asked for where it speaks. */
    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        super.append(event);
    }

    /** Since the last time that this was asked. */
    public List<String> ofPages() {
        List<ILoggingEvent> all = new ArrayList<>(list);
        list.clear();
        return all.stream()
                .filter(event -> event.getThreadName().startsWith("tomcat-handler-"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.matches("(?s)Executing (prepared )?SQL (statement|query|update) \\[.*"))
                .toList();
    }

    @Override
    public void close() {
        statements.detachAppender(this);
        statements.setLevel(before);
        statements.setAdditive(additive);
    }
}
