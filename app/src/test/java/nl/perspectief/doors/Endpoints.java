package nl.perspectief.doors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.web.WorksFor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks a running server for all its endpoints; a kind of mapping that this does not know is an error. */
final class Endpoints {
    private final DispatcherServlet servlet;

    Endpoints(TestServer server) {
        server.visitor().look("/gezondheid");
        servlet = server.bean(DispatcherServlet.class);
    }

    List<Endpoint> all() {
        List<HandlerMapping> mappings = Objects.requireNonNull(servlet.getHandlerMappings());
        return mappings.stream().flatMap(Endpoints::of).distinct().toList();
    }

    private static Stream<Endpoint> of(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingHandlerMapping methods ->
                methods.getHandlerMethods().entrySet().stream().flatMap(entry -> of(entry.getKey(), entry.getValue()));
            case AbstractUrlHandlerMapping files ->
                files.getHandlerMap().keySet().stream().map(path -> new Endpoint("STATIC", path, null, List.of()));
            case RouterFunctionMapping routes when routes.getRouterFunction() == null -> Stream.empty();
            default -> throw new IllegalStateException("endpoints nobody looks at: " + mapping);
        };
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapped, HandlerMethod handler) {
        Set<String> methods = new TreeSet<>();
        mapped.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("ANY");
        }
        return mapped.getPatternValues().stream()
                .flatMap(path -> methods.stream()
                        .map(method ->
                                new Endpoint(method, path.isEmpty() ? "/" : path, under(handler), idsAsked(handler))));
    }

    private static @Nullable WorksFor under(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> MergedAnnotations.from(parameter.getParameterAnnotations())
                        .get(WorksFor.class))
                .filter(found -> found.isPresent())
                .map(found -> found.synthesize())
                .findFirst()
                .orElse(null);
    }

    private static List<String> idsAsked(HandlerMethod handler) {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            ResolvableType type = ResolvableType.forMethodParameter(parameter);
            if (asked != null && (is(type) || is(type.getGeneric(0)))) {
                names.add(asked.name());
            }
        }
        return names;
    }

    private static boolean is(ResolvableType type) {
        return UUID.class.equals(type.resolve());
    }

    /** The filters of all chains, some of which answer by themselves. */
    Set<String> filters() {
        Set<String> names = new TreeSet<>();
        Objects.requireNonNull(servlet.getWebApplicationContext())
                .getBeansOfType(SecurityFilterChain.class)
                .values()
                .forEach(chain -> chain.getFilters()
                        .forEach(filter -> names.add(filter.getClass().getSimpleName())));
        return names;
    }
}
