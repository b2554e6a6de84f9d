package org.yokradap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.platform.Query;

/** What can be said in this application: its commands, queries, events and ids, found in the classes that are delivered. */
public final class Vocabulary {
    private static final List<Class<?>> RECORDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.yokradap").stream()
                    .filter(JavaClass::isRecord)
                    .<Class<?>>map(JavaClass::reflect)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();

    private Vocabulary() {}

    /** The records of every sealed interface {@code …Command}. */
    public static List<Class<?>> commands() {
        return records(type -> belongsToSealed(type, "Command"));
    }

    public static List<Class<?>> queries() {
        return records(Query.class::isAssignableFrom);
    }

    /** The records of every sealed interface {@code …Event}: whatever can stand in the store. */
    public static List<Class<?>> events() {
        return records(type -> belongsToSealed(type, "Event"));
    }

    public static List<Class<?>> ids() {
        return records(type -> type.getSimpleName().endsWith("Id") && type.getRecordComponents().length == 1);
    }

    /** The module of a class of ours: {@code plan} for {@code org.yokradap.plan.api.MeasureAssigned}. */
    public static String moduleOf(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    /** Whether exactly one component of the command names the aggregate it is for. */
    public static boolean namesItsAggregate(Class<?> command) {
        return Arrays.stream(command.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(TargetAggregateIdentifier.class))
                        .count()
                == 1;
    }

    private static List<Class<?>> records(Predicate<Class<?>> which) {
        return RECORDS.stream().filter(which).toList();
    }

    private static boolean belongsToSealed(Class<?> type, String suffix) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(vocabulary -> vocabulary.isSealed()
                        && (vocabulary.getSimpleName().endsWith(suffix) || belongsToSealed(vocabulary, suffix)));
    }
}
