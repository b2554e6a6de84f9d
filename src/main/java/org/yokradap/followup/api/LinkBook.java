package org.yokradap.followup.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yokradap.people.api.AgencyId;

/** What is known of the pages that reports name as evidence. For the machinery; nothing of it is secret within an agency. */
public interface LinkBook {
    /** By address, those of these pages that have been looked at. */
    Map<String, LinkCheck> of(AgencyId agency, Collection<String> urls);

    /** The pages that the agency's reports name now and that call themselves something. */
    List<Titled> titled(AgencyId agency);

    /** What the page is called by whoever made it. */
    record Titled(ReportId report, String url, String title) {}

    /**
     * Every dead page that a report of the agency names now, once for each such report; nothing while the agency or the operator
     * does not want links to be checked.
     */
    List<DeadLink> dead(AgencyId agency);
}
