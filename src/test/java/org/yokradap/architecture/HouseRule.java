package org.yokradap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.NullMarked;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.ViewStore;

/** The rules of design and style that the build keeps. Each has an offender that it must find. */
public enum HouseRule {
    SIGHT(root -> classes()
            .that(standBelow(root))
            .should(everySo("see only the api and their own part of their module, and only what other modules show")
                    .unless(type -> blindSpots(type, root)))),

    PLATFORM_KNOWS_NO_DOMAIN(root -> noClasses()
            .that()
            .resideInAPackage(root + ".platform..")
            .should()
            .dependOnClassesThat(describe(
                    "belong to a domain module",
                    type -> Place.of(type, root).filter(Place::isDomain).isPresent()))),

    WRITE_ASKS_NO_CLOCK_OF_ITS_OWN(root ->
            inWrite(root).should().callMethodWhere(target(describe("tells the time", HouseRule::tellsTheTime)))),

    WRITE_ROLLS_NO_DICE(root ->
            inWrite(root).should().callCodeUnitWhere(target(describe("is a matter of chance", HouseRule::isChance)))),

    WRITE_SENDS_NOTHING(root -> inWrite(root)
            .should()
            .dependOnClassesThat(belongTo(
                            "org.axonframework.commandhandling.gateway..", "org.axonframework.queryhandling.gateway..")
                    .or(describe(
                            "are ours to send with",
                            type -> type.isEquivalentTo(Commands.class) || type.isEquivalentTo(Queries.class))))),

    WRITE_OPENS_NO_DATABASE(root -> inWrite(root)
            .should()
            .dependOnClassesThat(
                    belongTo("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data..")
                            .or(describe("are ours to store with", type -> type.isEquivalentTo(ViewStore.class))))),

    WRITE_KEEPS_NO_LOG(root -> inWrite(root)
            .should()
            .dependOnClassesThat(
                    belongTo("org.slf4j..", "java.util.logging..", "ch.qos.logback..", "org.apache.commons.logging..")
                            .or(describe("are printers", type -> type.isEquivalentTo(PrintStream.class))))),

    READ_SENDS_NO_COMMAND(root -> noClasses()
            .that()
            .resideInAPackage(root + ".*.read..")
            .should()
            .dependOnClassesThat(belongTo("org.axonframework.commandhandling.gateway..")
                    .or(describe(
                            "are ours to command with",
                            type -> type.isEquivalentTo(Commands.class) || type.isEquivalentTo(CommandBus.class))))),

    NOTHING_IS_SHARED_COMMON_OR_UTIL(root -> classes()
            .that(standBelow(root))
            .should(everySo("say in their names what they are for").unless(type -> dumpingGrounds(type, root)))),

    NO_NAME_SAYS_WHAT_KIND_OF_CLASS_IT_IS(root -> classes()
            .that(standBelow(root))
            .should(everySo("bear no technical suffix").unless(HouseRule::technicalSuffix))),

    EVERY_PACKAGE_IS_NULL_MARKED(root -> classes()
            .that()
            .resideInAPackage(root + "..")
            .should(everySo("stand in a package that is @NullMarked")
                    .unless(type -> only(
                            !type.getPackage().isAnnotatedWith(NullMarked.class), type.getPackageName() + " is not")))),

    EVERY_PROCESSING_GROUP_IS_NAMED(root -> classes()
            .that(standBelow(root))
            .and(handleEvents())
            .should(everySo("name their processing group, a projection with a version")
                    .unless(type -> groupFaults(type, root)))),

    A_PROJECTION_CAN_BE_EMPTIED(root -> classes()
            .that(standBelow(root))
            .and(handleEvents())
            .should(everySo("clear what they hold in a @ResetHandler, or be marked @DisallowReplay")
                    .unless(type -> only(
                            !type.isAnnotatedWith(DisallowReplay.class)
                                    && type.getMethods().stream()
                                            .noneMatch(method -> method.isAnnotatedWith(ResetHandler.class)),
                            "has no @ResetHandler"))));

    private static final Set<String> DUMPING_GROUNDS =
            Set.of("shared", "common", "util", "utils", "misc", "helper", "helpers");

    private static final List<String> SUFFIXES =
            List.of("Command", "Event", "Dto", "Impl", "Manager", "Helper", "Util", "Utils");

    private static final List<String> VOCABULARIES = List.of("Command", "Event");

    private static final Pattern PROJECTION = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");

    private static final Pattern AUTOMATION = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final Function<String, ArchRule> rule;

    HouseRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule for the modules that stand directly below this package. */
    public ArchRule below(String root) {
        return rule.apply(root);
    }

    private static GivenClassesConjunction inWrite(String root) {
        return noClasses().that().resideInAPackage(root + ".*.write..");
    }

    private static DescribedPredicate<JavaClass> standBelow(String root) {
        return describe(
                "stand in a module below " + root,
                type -> Place.of(type, root).isPresent()
                        && !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> handleEvents() {
        return describe("handle events", type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));
    }

    private static DescribedPredicate<JavaClass> belongTo(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static List<String> blindSpots(JavaClass type, String root) {
        var place = Place.of(type, root).orElseThrow();
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> Place.of(dependency.getTargetClass().getBaseComponentType(), root)
                        .filter(target -> !place.maySee(target))
                        .isPresent())
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean tellsTheTime(AccessTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        if (owner.isEquivalentTo(System.class)) return name.equals("currentTimeMillis") || name.equals("nanoTime");
        if (owner.isEquivalentTo(Clock.class)) return name.startsWith("system") || name.startsWith("tick");
        // With the clock that the handler was given, a day can be asked for.
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesClock(target);
    }

    private static boolean takesClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isChance(AccessTarget target) {
        var owner = target.getOwner();
        return owner.isAssignableTo(Random.class)
                || owner.isAssignableTo(RandomGenerator.class)
                || (owner.isEquivalentTo(Math.class) && target.getName().equals("random"))
                || (owner.isEquivalentTo(UUID.class) && target.getName().equals("randomUUID"));
    }

    private static List<String> dumpingGrounds(JavaClass type, String root) {
        var segments = (type.getPackageName().substring(root.length() + 1) + "." + type.getSimpleName())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(segments.split("\\."))
                .filter(DUMPING_GROUNDS::contains)
                .toList();
    }

    private static List<String> technicalSuffix(JavaClass type) {
        return SUFFIXES.stream()
                .filter(suffix -> type.getSimpleName().endsWith(suffix)
                        && !type.getSimpleName().equals(suffix))
                .filter(suffix -> !(VOCABULARIES.contains(suffix) && isSealed(type)))
                .map(suffix -> "ends with " + suffix)
                .toList();
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    private static List<String> groupFaults(JavaClass type, String root) {
        var named = Optional.of(type)
                .filter(it -> it.isAnnotatedWith(ProcessingGroup.class))
                .map(it -> it.getAnnotationOfType(ProcessingGroup.class).value());
        if (named.isEmpty()) return List.of("names no processing group");
        boolean replayed = !type.isAnnotatedWith(DisallowReplay.class);
        var form = replayed ? PROJECTION : AUTOMATION;
        var module = Place.of(type, root).map(Place::module).orElse("");
        boolean good = form.matcher(named.get()).matches() && named.get().startsWith(module + ".");
        return only(!good, "names it " + named.get() + ", which is not of the form " + form + " in " + module);
    }

    private static List<String> only(boolean fault, String description) {
        return fault ? List.of(description) : List.of();
    }

    private static Condition everySo(String description) {
        return new Condition(description);
    }

    /** A condition that is told what is wrong with a class: nothing, when it holds. */
    private record Condition(String description) {
        ArchCondition<JavaClass> unless(Function<JavaClass, List<String>> faults) {
            return new ArchCondition<>(description) {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    faults.apply(type)
                            .forEach(fault ->
                                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + ": " + fault)));
                }
            };
        }
    }
}
