package org.yokradap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/** The municipality of the worked example: its divisions, its posts, and the tables it published. */
final class Example {
    static final AgencyId AGENCY = AgencyId.ofCode("naruang");
    static final String NAME = "เทศบาลตำบลนาเรือง";
    static final FiscalYear ASSESSED = new FiscalYear(2565);
    static final FiscalYear PLANNED = ASSESSED.next();

    /** The day of the memo that put the measures before the mayor. */
    static final LocalDate MEMO = LocalDate.of(2022, 10, 12);

    static final String MEMO_NUMBER = "อบ ๘๒๑๐๑/๒๕๖๕";

    static final List<Division> DIVISIONS = List.of(
            new Division("office", "สำนักปลัด", "หัวหน้าฝ่ายอำนวยการ สำนักปลัด"),
            new Division("finance", "กองคลัง", "ผู้อำนวยการกองคลัง"),
            new Division("works", "กองช่าง", "ผู้อำนวยการกองช่าง"),
            new Division("education", "กองการศึกษา", "ผู้อำนวยการกองการศึกษา"));

    static final Officer ADMINISTRATOR = new Officer("admin", Role.ADMINISTRATOR, "ผู้ดูแลระบบ", Optional.empty());
    static final Officer HEAD_OF_OFFICE =
            new Officer("head", Role.HEAD_OF_OFFICE, "หัวหน้าสำนักปลัด", Optional.empty());
    static final Officer CLERK = new Officer("clerk", Role.CLERK, "ปลัดเทศบาล", Optional.empty());
    static final Officer MAYOR = new Officer("mayor", Role.MAYOR, "นายกเทศมนตรี", Optional.empty());
    private static final Officer AUDITOR = new Officer("auditor", Role.AUDITOR, "ผู้ตรวจสอบภายใน", Optional.empty());

    private Example() {}

    /** Everybody, in the order in which the sign-in page offers them. */
    static List<Officer> officers() {
        var heads = DIVISIONS.stream().map(Division::head);
        return Stream.of(Stream.of(HEAD_OF_OFFICE), heads, Stream.of(CLERK, MAYOR, AUDITOR, ADMINISTRATOR))
                .flatMap(officers -> officers)
                .toList();
    }

    static Division division(String code) {
        return DIVISIONS.stream()
                .filter(division -> division.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The published tables, by file name. */
    static Map<String, String> tables() {
        var texts = new LinkedHashMap<String, String>();
        for (String name : List.of("indicators.csv", "items.csv", "statements.csv", "measures.csv")) {
            try {
                texts.put(
                        name,
                        new ClassPathResource("example/naruang-2565/" + name)
                                .getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    record Division(String code, String name, String titleOfHead) {
        DivisionId id() {
            return DivisionId.of(AGENCY, code);
        }

        Officer head() {
            return new Officer(code, Role.DIVISION_HEAD, titleOfHead, Optional.of(id()));
        }
    }

    /** @param code also the name the officer signs in with */
    record Officer(String code, Role role, String title, Optional<DivisionId> division) {
        OfficerId id() {
            return OfficerId.of(AGENCY, code);
        }

        Actor actor() {
            return new Actor(id(), role, AGENCY, division);
        }
    }
}
