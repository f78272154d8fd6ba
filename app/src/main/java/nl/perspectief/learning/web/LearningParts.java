package nl.perspectief.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.guide.web.GuideLinks;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.shared.web.OpenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages of learning have. */
@Configuration(proxyBeanMethods = false)
class LearningParts implements WebMvcConfigurer {
    static final String HOME = "/leren";

    /** Pages for who works here: these have a session, and forms. */
    private static final String[] AT_WORK = {
        HOME + "/lessen/voorstellen/**", HOME + "/mijn/**", HOME + "/aanbod/**", HOME + "/aantallen"
    };

    private static final int ORDER = 56;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new OpenPage())
                .addPathPatterns(HOME, HOME + "/**")
                .excludePathPatterns(AT_WORK);
    }

    @ControllerAdvice(basePackageClasses = LearningParts.class)
    static class Links {
        @ModelAttribute("links")
        GuideLinks links(HttpServletRequest request) {
            return GuideLinks.of(request);
        }
    }

    @Bean
    static MenuItem learningPlace() {
        return new MenuItem(HOME, "learning.menu", ORDER, _ -> true);
    }
}
