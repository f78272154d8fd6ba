package nl.perspectief.organisations.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** The view {@code signals/list} is the template {@code signals/list.jte}, with a {@code screen} in its model. */
final class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final Screens screens;

    JteViews(TemplateEngine engine, Screens screens) {
        this.engine = engine;
        this.screens = screens;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    private final class Page extends AbstractView {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        /** The whole page is made before a byte is sent, so that a page that breaks is an error and not half a page. */
        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, @Nullable Object> all = new HashMap<>(model);
            all.put("screen", screens.of(template, request, response));
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, all, page);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.getContentLength());
            Leaving.unheard(() -> page.writeTo(response.getOutputStream()));
        }
    }
}
