package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModules;
import org.yokradap.architecture.HouseRule;

/** The rules hold for what is delivered, and each finds its offender. */
class ArchitectureTest {
    private static final String ROOT = "org.yokradap";
    private static final String OFFENDERS = ROOT + ".offenders";

    @Nested
    class EachRule {
        private static final JavaClasses DELIVERED = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        private static final JavaClasses OFFENDING = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(OFFENDERS);

        @ParameterizedTest
        @EnumSource
        void isKept(HouseRule rule) {
            rule.below(ROOT).check(DELIVERED);
        }

        /** The offenders against a rule stand in a root package of their own that is named after it. */
        @ParameterizedTest
        @EnumSource
        void findsItsOffender(HouseRule rule) {
            var root = OFFENDERS + "." + rule.name().toLowerCase(Locale.ROOT).replace("_", "");

            var result = rule.below(root).allowEmptyShould(true).evaluate(OFFENDING);

            assertThat(result.getFailureReport().getDetails())
                    .isNotEmpty()
                    .allSatisfy(detail -> assertThat(detail).contains(root).contains("Offender"));
        }
    }

    @Nested
    class TheModules {
        @Test
        void dependOnEachOtherAsTheyDeclare() {
            ApplicationModules.of(Application.class).verify();
        }

        /** The class path has the tests first: a second package-info there would silence what the module declares. */
        @Test
        void areNotHiddenByATest() {
            assertThat(EachRule.DELIVERED)
                    .filteredOn(type -> type.getSimpleName().equals("package-info"))
                    .isNotEmpty()
                    .allSatisfy(info -> assertThat(getClass()
                                    .getClassLoader()
                                    .resources(info.getName().replace('.', '/') + ".class"))
                            .hasSize(1));
        }

        @Test
        void areFoundOutWhenTheyDoNot() {
            var modules = ApplicationModules.of(OFFENDERS + ".modules", new ImportOption.OnlyIncludeTests());

            assertThat(modules.detectViolations().getMessages())
                    .anyMatch(message -> message.contains("depends on module 'second'"))
                    .anyMatch(message -> message.contains("Cycle"));
        }
    }
}
