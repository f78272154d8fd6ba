package nl.perspectief.organisations.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One call of a controller: when somebody who acts sends a form, a {@link WholeRequests whole request}. */
final class WholeHandler extends ServletInvocableHandlerMethod {
    private final WholeRequests requests;
    private @Nullable NativeWebRequest web;

    WholeHandler(HandlerMethod handler, WholeRequests requests) {
        super(handler);
        this.requests = requests;
    }

    @Override
    public @Nullable Object invokeForRequest(
            NativeWebRequest request, @Nullable ModelAndViewContainer model, @Nullable Object... provided)
            throws Exception {
        web = request;
        return super.invokeForRequest(request, model, provided);
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
        Optional<Sending> sending = sending(arguments);
        return sending.isEmpty()
                ? super.doInvoke(arguments)
                : requests.answer(sending.get(), () -> super.doInvoke(arguments));
    }

    private Optional<Sending> sending(@Nullable Object[] arguments) {
        NativeWebRequest asked = Objects.requireNonNull(web);
        HttpServletRequest request = Objects.requireNonNull(asked.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(asked.getNativeResponse(HttpServletResponse.class));
        return HttpMethod.POST.matches(request.getMethod())
                ? of(arguments, Acting.class)
                        .findFirst()
                        .map(acting -> new Sending(
                                request,
                                response,
                                acting,
                                of(arguments, RedirectAttributes.class)
                                        .findFirst()
                                        .orElse(null)))
                : Optional.empty();
    }

    private static <T> Stream<T> of(@Nullable Object[] arguments, Class<T> type) {
        return Arrays.stream(arguments).filter(type::isInstance).map(type::cast);
    }
}
