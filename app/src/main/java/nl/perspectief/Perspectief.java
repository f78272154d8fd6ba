package nl.perspectief;

import java.util.Map;
import nl.perspectief.installation.CommandLine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application; {@link CommandLine} decides what is done and on which database. */
@SpringBootApplication
public class Perspectief {
    public static void main(String[] arguments) {
        CommandLine.run(arguments, Perspectief::start);
    }

    /**
     * Starts the application with settings that outrank its files.
     *
     * @param beneath what the application stands on; closed after all else
     */
    public static ConfigurableApplicationContext start(Map<String, Object> settings, DisposableBean beneath) {
        SpringApplication application = new SpringApplication(Perspectief.class);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", settings));
            if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry registry) {
                registry.registerDisposableBean("beneath", beneath);
            }
        });
        return application.run();
    }
}
