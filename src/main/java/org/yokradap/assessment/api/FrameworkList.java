package org.yokradap.assessment.api;

import java.util.List;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** By which frameworks is the agency assessed? */
@AllowedTo({
    Role.ADMINISTRATOR,
    Role.HEAD_OF_OFFICE,
    Role.DIVISION_HEAD,
    Role.STAFF,
    Role.CLERK,
    Role.MAYOR,
    Role.AUDITOR,
    Role.PROGRAMME_OFFICE
})
public record FrameworkList(AgencyId agencyId) implements Query<FrameworkList.Shelf>, AgencyMessage {

    /** The newest year first, the programmes in order. */
    public record Shelf(List<Row> rows) {
        public Shelf {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A framework in force.
     *
     * @param edition 0 for the delivered one
     */
    public record Row(Framework framework, int edition) {}
}
