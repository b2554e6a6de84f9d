package org.yokradap.followup.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.RoundClosed;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundEntry;
import org.yokradap.followup.api.RoundEvent;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundReopened;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.ViewStore;

/** Keeps which months were closed, by whom and with what, and which were opened again. */
@Component
@ProcessingGroup(RoundsProjection.GROUP)
class RoundsProjection {
    static final String GROUP = "followup.rounds.v2";

    private static final String ENTRY = "followup_round_entry";

    private final ViewStore store;

    RoundsProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(RoundClosed event, @SequenceNumber long number, MetaData signature) {
        var row = Saying.of(signature).toRow();
        var counts = event.counts();
        row.put("closed", true);
        row.put("approved", counts.approved());
        row.put("returned", counts.returned());
        row.put("submitted", counts.submitted());
        row.put("missing", counts.missing());
        row.put("late", counts.late());
        row.put("undated", counts.undated());
        row.put("digest", event.digest());
        row.put("previous_digest", event.previousDigest().orElse(null));
        row.put("open_slots", event.open().stream().map(SlotId::value).collect(Collectors.joining(",")));
        row.put("reason", "");
        add(event, number, row);
    }

    @EventHandler
    void on(RoundReopened event, @SequenceNumber long number, MetaData signature) {
        var row = Saying.of(signature).toRow();
        row.put("closed", false);
        row.put("reason", event.reason());
        add(event, number, row);
    }

    @ResetHandler
    void empty() {
        store.clear(ENTRY);
    }

    private void add(RoundEvent event, long number, Map<String, @Nullable Object> row) {
        store.put(ENTRY, Map.of("round", event.roundId().value(), "number", number), row);
    }

    /** Closings and openings of a month, oldest first. */
    List<RoundEntry> entries(RoundId round) {
        return entries(List.of(round)).getOrDefault(round, List.of());
    }

    /** Those of some months; nothing of those that nobody has closed. */
    Map<RoundId, List<RoundEntry>> entries(List<RoundId> rounds) {
        var entries = new HashMap<RoundId, List<RoundEntry>>();
        store.sql()
                .sql("select * from followup_round_entry where round in (:rounds) order by round, number")
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .query(row -> {
                    entries.computeIfAbsent(new RoundId(row.getString("round")), round -> new ArrayList<>())
                            .add(entry(row));
                });
        return entries;
    }

    private static RoundEntry entry(ResultSet row) throws SQLException {
        boolean closed = row.getBoolean("closed");
        return new RoundEntry(
                closed,
                new OfficerId(row.getString("officer")),
                Role.valueOf(row.getString("role")),
                Saying.actingFor(row, "acting_for"),
                Saying.moment(row, "said_at"),
                closed ? Optional.of(counts(row)) : Optional.empty(),
                Optional.ofNullable(row.getString("digest")),
                Optional.ofNullable(row.getString("previous_digest")),
                open(row.getString("open_slots")),
                row.getString("reason"));
    }

    private static List<SlotId> open(@Nullable String slots) {
        if (slots == null || slots.isEmpty()) return List.of();
        return Arrays.stream(slots.split(",", -1)).map(SlotId::new).toList();
    }

    private static RoundCounts counts(ResultSet row) throws SQLException {
        return new RoundCounts(
                row.getInt("approved"),
                row.getInt("returned"),
                row.getInt("submitted"),
                row.getInt("missing"),
                row.getInt("late"),
                row.getInt("undated"));
    }
}
