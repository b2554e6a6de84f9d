package org.yokradap.people;

import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;

/**
 * An agency for one test class: two divisions and an officer in every role, each with an account whose username is
 * {@code <agency code>-<role in lower case>}. The division head heads the treasury.
 */
public record SampleAgency(AgencyId id) {
    public static final String PASSWORD = "รหัสผ่านยาวพอ";
    public static final LocalDate SINCE = LocalDate.of(2022, 10, 1);

    public static SampleAgency register(String code, Commands commands, Accounts accounts) {
        var agency = new SampleAgency(AgencyId.ofCode(code));
        var administrator = agency.actor(Role.ADMINISTRATOR);
        commands.send(new RegisterAgency(agency.id, "เทศบาลตำบล " + code), administrator);
        commands.send(new AddDivision(agency.id, agency.treasury(), "กองคลัง"), administrator);
        commands.send(new AddDivision(agency.id, agency.works(), "กองช่าง"), administrator);
        for (Role role : Role.values()) {
            commands.send(
                    new AppointOfficer(
                            agency.id, agency.officer(role), role, title(role), agency.divisionOf(role), SINCE),
                    administrator);
            var username = agency.username(role);
            accounts.open(agency.officer(role), username, PASSWORD, username + "@example.org");
        }
        return agency;
    }

    public Actor actor(Role role) {
        return new Actor(officer(role), role, id, divisionOf(role));
    }

    public OfficerId officer(Role role) {
        return OfficerId.of(id, code(role));
    }

    public String username(Role role) {
        return id.code() + "-" + code(role);
    }

    public static String title(Role role) {
        return "ตำแหน่ง " + code(role);
    }

    public DivisionId treasury() {
        return DivisionId.of(id, "finance");
    }

    public DivisionId works() {
        return DivisionId.of(id, "works");
    }

    private Optional<DivisionId> divisionOf(Role role) {
        return role.isOfDivision() ? Optional.of(treasury()) : Optional.empty();
    }

    private static String code(Role role) {
        return role.name().replace("_", "").toLowerCase(java.util.Locale.ROOT);
    }
}
