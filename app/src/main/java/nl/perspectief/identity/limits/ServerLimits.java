package nl.perspectief.identity.limits;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server bounds before the application sees a request; the other bounds of Tomcat are settings. */
@Configuration(proxyBeanMethods = false)
class ServerLimits {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedServer(Limits limits) {
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedProtocol protocol) {
                    protocol.bound(limits.connections(), limits.arrival());
                }
            });
        };
    }
}
