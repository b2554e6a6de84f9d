package org.yokradap.assessment.api.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yokradap.platform.table.Grid;

/**
 * What somebody hands in, and what they say about it.
 *
 * @param year Buddhist era, as chosen; without it the one that the tables name is offered
 * @param choices by the table's number in the list; tables without one are guessed at
 * @param reason why scores that are recorded otherwise are to be corrected; without it they are not
 */
public record HandedIn(
        List<Grid> tables, Optional<Integer> year, Map<Integer, Choice> choices, Optional<String> reason) {
    public HandedIn {
        tables = List.copyOf(tables);
        choices = Map.copyOf(choices);
        reason = reason.filter(it -> !it.isBlank());
    }

    public static HandedIn of(List<Grid> tables, int year) {
        return new HandedIn(tables, Optional.of(year), Map.of(), Optional.empty());
    }
}
