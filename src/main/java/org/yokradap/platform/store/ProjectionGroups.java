package org.yokradap.platform.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Which projections there are, and which events each of them takes in, read off the handlers themselves. */
@Component
public class ProjectionGroups implements SmartInitializingSingleton {
    private final ApplicationContext context;
    private final Map<String, Set<Class<?>>> handled = new HashMap<>();
    private final List<Object> projections = new ArrayList<>();

    ProjectionGroups(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        context.getBeansWithAnnotation(ProcessingGroup.class).values().forEach(this::add);
    }

    private void add(Object bean) {
        var type = AopUtils.getTargetClass(bean);
        var group = type.getAnnotation(ProcessingGroup.class);
        if (group == null || type.isAnnotationPresent(DisallowReplay.class)) return;
        projections.add(bean);
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .forEach(method -> handled.computeIfAbsent(group.value(), name -> new HashSet<>())
                        .addAll(concrete(method.getParameterTypes()[0]).toList()));
    }

    /** A handler of a sealed vocabulary takes in each event of it: they are stored under their own names. */
    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ProjectionGroups::concrete)
                : Stream.of(type);
    }

    /** The names of all projections. Automations are not among them: nobody waits for a mail. */
    public Set<String> names() {
        return Set.copyOf(handled.keySet());
    }

    /** The projections themselves. */
    List<Object> projections() {
        return List.copyOf(projections);
    }

    Set<Class<?>> handledBy(String group) {
        return handled.getOrDefault(group, Set.of());
    }

    Set<String> interestedIn(Class<?> event) {
        return handled.entrySet().stream()
                .filter(group -> group.getValue().contains(event))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
