package nl.perspectief.edge;

import org.apache.catalina.Container;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Puts the parts in their places around Tomcat. */
@Configuration(proxyBeanMethods = false)
class EdgeParts {
    /** Last, so that what Spring Boot put in the same places can be taken out. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edge(
            PublicAddress address,
            AnswerHeaders headers,
            BareAnswers answers,
            @Value("${perspectief.trusted-proxies:}") String proxies) {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> under(address, headers, connector));
            TrustedProxies.of(proxies).valve().ifPresent(tomcat::addEngineValves);
            tomcat.addEngineValves(new Doorkeeper(address, answers));
            tomcat.addContextCustomizers(context -> reports(context.getParent(), new BareReports(headers, answers)));
        };
    }

    private static void under(PublicAddress address, AnswerHeaders headers, Connector connector) {
        connector.setScheme(address.scheme());
        connector.setSecure(address.https());
        connector.setProxyName(address.host());
        connector.setProxyPort(address.port());
        connector.addLifecycleListener(new HeadersFirst(headers));
    }

    private static void reports(Container host, BareReports ours) {
        for (Valve valve : host.getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
            }
        }
        if (host instanceof StandardHost standard) {
            standard.setErrorReportValveClass("");
        }
        host.getPipeline().addValve(ours);
    }

    /** What the firewall of Spring Security refuses: before anything is known of who asks, so without a page of theirs. */
    @Bean
    RequestRejectedHandler bareRejection(BareAnswers answers) {
        return (request, response, _) -> answers.write(request, response, 400);
    }
}
