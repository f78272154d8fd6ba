package nl.perspectief.organisations.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts together what pages need: templates that the compiler checked, and controllers that know who acts. */
@Configuration(proxyBeanMethods = false)
class WebParts implements WebMvcConfigurer {
    private final Acts acts;

    WebParts(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(acts);
    }

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViews(TemplateEngine templates, Screens screens) {
        return new JteViews(templates, screens);
    }
}
