package nl.perspectief.identity.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** Renders this module's pages until the application's own views do. */
@Configuration(proxyBeanMethods = false)
class InterimViews {
    @Bean
    ViewResolver interimViewResolver() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        return new Resolver(engine);
    }

    private record Resolver(TemplateEngine engine) implements ViewResolver, Ordered {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public org.springframework.web.servlet.@org.jspecify.annotations.Nullable View resolveViewName(
                String name, java.util.Locale locale) {
            return name.startsWith("identity/") ? new Page(engine, name + ".jte") : null;
        }
    }

    private static final class Page extends AbstractView {
        private final TemplateEngine engine;
        private final String template;

        Page(TemplateEngine engine, String template) {
            this.engine = engine;
            this.template = template;
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response)
                throws java.io.IOException {
            Map<String, Object> all = new HashMap<>(model);
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                all.put("csrf", token.getToken());
            }
            var out = new StringOutput();
            engine.render(template, all, out);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(out.toString());
        }
    }
}
