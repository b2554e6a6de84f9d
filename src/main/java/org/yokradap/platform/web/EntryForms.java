package org.yokradap.platform.web;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Knows the pages that are there to be filled in and for nothing else: what is filled in goes to the very address at which the
 * page is. What is below such a page helps to fill it in.
 */
@Component
class EntryForms {
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    /** Found out when somebody asks, and not before: only then are all routes known. */
    private final Supplier<List<PathPattern>> patterns = SingletonSupplier.of(this::find);

    EntryForms(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** @param address without the context path */
    boolean include(String address) {
        var path = PathContainer.parsePath(address.split("[?#]", 2)[0]);
        return patterns.get().stream().anyMatch(pattern -> pattern.matchStartOfPath(path) != null);
    }

    private List<PathPattern> find() {
        var filledIn = patterns(RequestMethod.POST).collect(Collectors.toSet());
        return patterns(RequestMethod.GET).filter(filledIn::contains).distinct().toList();
    }

    private Stream<PathPattern> patterns(RequestMethod method) {
        return routes.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> !route.getValue().getBeanType().isAnnotationPresent(OfToday.class))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().equals(Set.of(method)))
                .flatMap(route -> Stream.ofNullable(route.getKey().getPathPatternsCondition()))
                .flatMap(condition -> condition.getPatterns().stream());
    }
}
