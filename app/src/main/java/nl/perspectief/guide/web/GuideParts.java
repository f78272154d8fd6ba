package nl.perspectief.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.shared.web.OpenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages of the guide have. */
@Configuration(proxyBeanMethods = false)
class GuideParts implements WebMvcConfigurer {
    static final String HOME = "/wegwijzer";

    private static final String POLICY = "Content-Security-Policy";
    private static final int ORDER = 55;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new OpenPage()).addPathPatterns(HOME, HOME + "/**");
        interceptors.addInterceptor(new Installable()).addPathPatterns(HOME, HOME + "/**");
    }

    /** A browser may read the manifest of the guide, from here; no other page has one. */
    private static final class Installable implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String policy = response.getHeader(POLICY);
            if (policy != null) {
                response.setHeader(POLICY, policy + "; manifest-src 'self'");
            }
            return true;
        }
    }

    @ControllerAdvice(basePackageClasses = GuideContents.class)
    static class Links {
        @ModelAttribute("links")
        GuideLinks links(HttpServletRequest request) {
            return GuideLinks.of(request);
        }
    }

    @Bean
    static MenuItem guidePlace() {
        return new MenuItem(HOME, "guide.menu", ORDER, _ -> true);
    }
}
