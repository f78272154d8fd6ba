package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Unbound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the mandate of the request, at work for the purpose that the controller names. */
@Component
class ActingResolver implements HandlerMethodArgumentResolver {
    private final MandateSession workplace;
    private final PurposeWords words;

    ActingResolver(MandateSession workplace, PurposeWords words) {
        this.workplace = workplace;
        this.words = words;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return under(parameter).isPresent() && parameter.getParameterType().equals(Acting.class);
    }

    private static MergedAnnotation<WorksFor> under(MethodParameter parameter) {
        return MergedAnnotations.from(parameter.getParameterAnnotations()).get(WorksFor.class);
    }

    @Override
    public Acting resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        WorksFor under = under(parameter).synthesize();
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Mandate mandate = workplace
                .of(request)
                .filter(taken -> welcome(taken, under.roles()))
                .orElseThrow(NotFound::new);
        if (under.purpose().length == 0) {
            request.setAttribute(Screens.PURPOSE, under.own());
            return mandate.under(Purpose.own(under.own()), workplace.trace(request));
        }
        PurposeMeaning meaning = under.purpose()[0];
        Purpose purpose = words.purpose(meaning).orElseThrow(() -> new Unbound(meaning));
        request.setAttribute(Screens.PURPOSE, meaning.name());
        return mandate.under(purpose, workplace.trace(request));
    }

    private static boolean welcome(Mandate mandate, Role[] roles) {
        return roles.length == 0 || Arrays.stream(roles).anyMatch(mandate::has);
    }
}
