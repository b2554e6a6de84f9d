package org.yokradap.roles;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.yokradap.people.api.Actor;
import tools.jackson.databind.json.JsonMapper;

/** A way into the application, as Spring knows it, and how it is asked for. */
record Route(String method, String pattern, List<String> conditions, HandlerMethod handler) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var conditions = info.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .toList();
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? List.of("GET") : methods)
                .stream().map(method -> new Route(method, pattern, conditions, handler)));
    }

    /** As a line of the table begins: {@code POST /plan/{year}/order}. */
    String name() {
        return Stream.concat(Stream.of(method, pattern), conditions.stream())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    boolean isRest() {
        return pattern.startsWith("/api/");
    }

    /** Whether it changes nothing by its nature. */
    boolean reads() {
        return method.equals("GET");
    }

    /** The fields, wherever they stand, that name something of an agency. */
    Set<String> ids(Samples samples) {
        var names = new TreeSet<String>();
        collect(variables(samples), samples, names);
        inputs().forEach(input -> {
            if (input.hasParameterAnnotation(RequestBody.class))
                collect(samples.document(input.getParameterType()), samples, names);
            else collect(fields(input, samples), samples, names);
        });
        return names;
    }

    private static void collect(Map<?, ?> fields, Samples samples, Set<String> names) {
        fields.forEach((name, value) -> {
            for (var it : value instanceof Collection<?> several ? several : List.of(value)) {
                if (it instanceof Map<?, ?> inner) collect(inner, samples, names);
                else if (String.valueOf(it).contains("-" + samples.agency().id().code())) {
                    var path = String.valueOf(name);
                    names.add(path.substring(path.lastIndexOf('.') + 1));
                }
            }
        });
    }

    /** The smallest request that is complete, with more fields than were asked for. */
    AbstractMockHttpServletRequestBuilder<?> request(Samples samples, JsonMapper json, Map<String, Object> extra) {
        var request = empty(path(samples));
        conditions.stream().filter(it -> !it.contains("=")).forEach(it -> request.param(it, "1"));
        inputs().forEach(input -> {
            if (input.hasParameterAnnotation(RequestBody.class)) {
                var body = new LinkedHashMap<String, Object>(extra);
                body.putAll(samples.document(input.getParameterType()));
                request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
            } else {
                fields(input, samples).forEach((name, value) -> fill(request, name, value));
            }
        });
        if (!isRest()) extra.forEach((name, value) -> fill(request, name, value));
        return request;
    }

    private AbstractMockHttpServletRequestBuilder<?> empty(String path) {
        var files = inputs().flatMap(input -> fileFields(input).stream()).toList();
        if (files.isEmpty()) return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        var form = MockMvcRequestBuilders.multipart(HttpMethod.valueOf(method), path);
        // As long as it says: one that does not say so is refused before anybody looks at it.
        form.content(new byte[1]);
        files.forEach(name -> form.file(
                new MockMultipartFile(name, "t.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
        return form;
    }

    private void fill(AbstractMockHttpServletRequestBuilder<?> request, String name, Object value) {
        if (conditions.contains(name)) return;
        var values = value instanceof Collection<?> several ? several : List.of(value);
        request.param(name, values.stream().map(Samples::written).toArray(String[]::new));
    }

    private String path(Samples samples) {
        var variables = variables(samples);
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(Samples.written(Objects.requireNonNull(
                        variables.get(found.group(1)), () -> found.group(1) + " of " + name()))));
    }

    private Map<String, Object> variables(Samples samples) {
        var values = new LinkedHashMap<String, Object>();
        parameters()
                .filter(it -> it.hasParameterAnnotation(PathVariable.class))
                .forEach(it -> values.put(nameOf(it), samples.field(it.getGenericParameterType(), nameOf(it))));
        VARIABLE.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .forEach(name -> values.computeIfAbsent(name, it -> samples.field(String.class, it)));
        return values;
    }

    /** The parameters of the handler that come from the query, the form or the body. */
    private Stream<MethodParameter> inputs() {
        return parameters()
                .filter(it -> it.hasParameterAnnotation(RequestBody.class)
                        || it.hasParameterAnnotation(RequestParam.class)
                        || it.hasParameterAnnotation(ModelAttribute.class)
                        || (it.getParameterType().isRecord() && isBound(it)));
    }

    private static boolean isBound(MethodParameter parameter) {
        return parameter.getParameterAnnotations().length == 0 && parameter.getParameterType() != Actor.class;
    }

    private Map<String, Object> fields(MethodParameter input, Samples samples) {
        if (input.getParameterType() == Map.class) return Map.of();
        if (input.hasParameterAnnotation(RequestParam.class)) {
            var name = nameOf(input);
            if (fileFields(input).contains(name)) return Map.of();
            return Map.of(name, samples.field(input.getGenericParameterType(), name));
        }
        var files = fileFields(input);
        var fields = new LinkedHashMap<String, Object>();
        samples.document(input.getParameterType()).forEach((name, value) -> {
            if (files.contains(name)) return;
            if (value instanceof Map<?, ?> inner) inner.forEach((key, it) -> fields.put(name + "." + key, it));
            else fields.put(name, value);
        });
        return fields;
    }

    private static List<String> fileFields(MethodParameter input) {
        if (isFile(input.getGenericParameterType())) return List.of(nameOf(input));
        if (!input.getParameterType().isRecord()) return List.of();
        return Arrays.stream(input.getParameterType().getRecordComponents())
                .filter(component -> isFile(component.getGenericType()))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isFile(Type type) {
        return type == MultipartFile.class
                || (type instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] == MultipartFile.class);
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters()).peek(it -> it.initParameterNameDiscovery(NAMES));
    }

    private static String nameOf(MethodParameter parameter) {
        var named = Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .or(() -> Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
                        .map(PathVariable::name))
                .filter(name -> !name.isEmpty());
        return named.orElseGet(() -> Objects.requireNonNull(parameter.getParameterName()));
    }
}
