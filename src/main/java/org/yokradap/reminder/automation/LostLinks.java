package org.yokradap.reminder.automation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.LinkBook;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.SlotBook;

/** Which pages that are evidence cannot be opened, by the divisions that have to see to it. */
@Component
class LostLinks {
    private final LinkBook links;
    private final SlotBook slots;

    LostLinks(LinkBook links, SlotBook slots) {
        this.links = links;
        this.slots = slots;
    }

    /** Those lost in this and the last fiscal year, which is as long as the ledger remembers; each page once for a division. */
    List<LostLink> of(AgencyId agency, LocalDate day) {
        var dead = links.dead(agency).stream()
                .filter(link ->
                        !link.since().isBefore(FiscalYear.of(day).previous().first()))
                .toList();
        if (dead.isEmpty()) return List.of();
        var named = slots
                .find(dead.stream().map(link -> link.report().slot()).distinct().toList())
                .stream()
                .collect(toMap(DueSlot::id, Function.identity()));
        var lost = new LinkedHashMap<String, LostLink>();
        for (var link : dead) {
            var slot = named.get(link.report().slot());
            // The plan does not ask for the report any more.
            if (slot == null) continue;
            lost.merge(
                    slot.division() + " " + link.check().url(),
                    new LostLink(slot, link.check()),
                    (one, other) -> one.slot().due().isBefore(other.slot().due()) ? other : one);
        }
        return List.copyOf(lost.values());
    }
}
