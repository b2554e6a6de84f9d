package org.yokradap.people.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.people.api.ActingBegan;
import org.yokradap.people.api.ActingEnded;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.OfficerAppointed;
import org.yokradap.people.api.OfficerId;

/** Who was named to act for whom, and what may be ordered next. Nobody is acted for by two at once. */
final class ActingOrders {
    /** @param ended the day on which it ended before its last */
    private record Order(ActingBegan named, @Nullable LocalDate ended) {
        boolean overlaps(ActFor other) {
            var last = ended == null ? named.to() : ended.minusDays(1);
            boolean everBegan = !last.isBefore(named.from());
            return everBegan && !other.from().isAfter(last) && !named.from().isAfter(other.to());
        }
    }

    private final List<Order> orders = new ArrayList<>();

    /** Empty when it has been said already. */
    Optional<ActingBegan> begin(ActFor command, Map<OfficerId, OfficerAppointed> posts, LocalDate today) {
        requirePost(command.officer(), posts, "officer");
        requirePost(command.absent(), posts, "absent");
        if (command.officer().equals(command.absent()))
            throw AgencyRejection.ACTING_FOR_ONESELF.because().on("absent");
        if (command.to().isBefore(command.from()))
            throw AgencyRejection.ENDS_BEFORE_IT_BEGINS.because().on("to");
        var began =
                new ActingBegan(command.agencyId(), command.officer(), command.absent(), command.from(), command.to());
        if (orders.contains(new Order(began, null))) return Optional.empty();
        // Whoever decided on a day before did so in the own post; nothing said today changes that.
        if (command.from().isBefore(today))
            throw AgencyRejection.ACTING_IN_THE_PAST.because(today).on("from");
        orders.stream()
                .filter(order -> order.named().absent().equals(command.absent()) && order.overlaps(command))
                .findFirst()
                .ifPresent(order -> {
                    throw AgencyRejection.ALREADY_ACTED_FOR
                            .because(order.named().from(), order.named().to())
                            .on("from");
                });
        return Optional.of(began);
    }

    /** Empty when it is over already. */
    Optional<ActingEnded> end(EndActing command, LocalDate today) {
        var order = orders.reversed().stream()
                .filter(it -> it.named().absent().equals(command.absent())
                        && it.named().from().equals(command.from()))
                .findFirst()
                .orElseThrow(AgencyRejection.NOBODY_ACTS::because);
        var named = order.named();
        if (order.ended() != null || today.isAfter(named.to())) return Optional.empty();
        return Optional.of(new ActingEnded(command.agencyId(), named.officer(), named.absent(), named.from(), today));
    }

    /** Whatever goes on today or later for this officer or by this officer. */
    List<ActingEnded> endAllOf(OfficerId officer, LocalDate today) {
        return orders.stream()
                .filter(order ->
                        order.ended() == null && !today.isAfter(order.named().to()))
                .map(Order::named)
                .filter(named ->
                        named.absent().equals(officer) || named.officer().equals(officer))
                .map(named -> new ActingEnded(named.agencyId(), named.officer(), named.absent(), named.from(), today))
                .toList();
    }

    private static void requirePost(OfficerId officer, Map<OfficerId, OfficerAppointed> posts, String field) {
        var post = posts.get(officer);
        if (post == null) throw AgencyRejection.UNKNOWN_OFFICER.because(officer).on(field);
        if (!post.role().isActedIn())
            throw AgencyRejection.NOT_A_POST_TO_ACT_IN.because().on(field);
    }

    void add(ActingBegan event) {
        orders.add(new Order(event, null));
    }

    void add(ActingEnded event) {
        orders.replaceAll(order -> order.ended() == null
                        && order.named().absent().equals(event.absent())
                        && order.named().from().equals(event.from())
                ? new Order(order.named(), event.on())
                : order);
    }
}
