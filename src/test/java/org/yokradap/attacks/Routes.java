package org.yokradap.attacks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way in that a controller of the running application answers, found by asking Spring, so that a new one is not forgotten. */
final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private Routes() {}

    /**
     * One of them.
     *
     * @param parameters the names of what its handler takes from the address or a form
     */
    record Route(String method, String pattern, List<String> parameters) {
        boolean isRest() {
            return pattern.startsWith("/api/");
        }

        boolean changes() {
            return !method.equals("GET");
        }

        /** An address that the pattern fits, with this in the place of each variable. */
        String path(String variable) {
            return VARIABLE.matcher(pattern).replaceAll(Matcher.quoteReplacement(variable));
        }

        boolean hasVariable() {
            return VARIABLE.matcher(pattern).find();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Route> of(ApplicationContext application) {
        var routes = new ArrayList<Route>();
        for (var mapping :
                application.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                var methods = info.getMethodsCondition().getMethods();
                var names = methods.isEmpty()
                        ? Set.of("GET", "POST")
                        : Set.copyOf(methods.stream().map(Enum::name).toList());
                // One that is there to break, for another test.
                if (info.getPatternValues().stream().anyMatch(it -> it.endsWith("/sample/broken"))) return;
                for (String pattern : info.getPatternValues())
                    for (String method : names) routes.add(new Route(method, pattern, parameters(handler)));
            });
        }
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return routes;
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> names(parameter).stream())
                .distinct()
                .toList();
    }

    private static List<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var declared = Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class));
        if (declared.isPresent()) {
            var name = declared.get().name();
            return name.isEmpty() ? List.of(String.valueOf(parameter.getParameterName())) : List.of(name);
        }
        var type = parameter.getParameterType();
        if (type.isRecord() && type.getName().startsWith("org.yokradap"))
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getName())
                    .toList();
        if (type.getName().startsWith("org.yokradap") && !type.isInterface() && !type.isEnum())
            return Arrays.stream(type.getDeclaredFields())
                    .map(field -> field.getName())
                    .toList();
        return List.of();
    }
}
