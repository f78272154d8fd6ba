package nl.perspectief.installation;

import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application with settings that outrank its files, on something that is closed after all else. */
@FunctionalInterface
public interface Application {
    ConfigurableApplicationContext start(Map<String, Object> settings, DisposableBean beneath);
}
