package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * In which order somebody wants to see a table, as the address says it: {@code ?sort=division&down}. Heads of columns are links, so
 * it works without a script, and what is downloaded has the same order and the same filters.
 *
 * @param column empty for the order in which the table comes by itself
 * @param address of the page, with its filters
 */
public record TableOrder(Optional<String> column, boolean down, String address) {
    private static final String SORT = "sort";
    private static final String DOWN = "down";

    /** Of another order there is another part. */
    private static final String PAGE = "page";

    public static TableOrder of(HttpServletRequest request) {
        return new TableOrder(
                Optional.ofNullable(request.getParameter(SORT)),
                request.getParameter(DOWN) != null,
                LocalPage.address(request));
    }

    /** The rows in this order; as they are when nobody has chosen one that there is. Equal ones keep their places. */
    public <T> List<T> of(List<T> rows, Map<String, Comparator<T>> columns) {
        return column.map(columns::get)
                .map(order ->
                        rows.stream().sorted(down ? order.reversed() : order).toList())
                .orElse(rows);
    }

    /** To where the head of a column leads: its order, and the other way round when it has that already. */
    public String link(String wanted) {
        boolean turn = column.filter(wanted::equals).isPresent() && !down;
        var link = plain().replaceQueryParam(SORT, wanted);
        return (turn ? link.queryParam(DOWN) : link).build().toUriString();
    }

    /** What a column's head says of its order; null for one that the table is not sorted by. */
    public @Nullable String said(String wanted) {
        if (column.filter(wanted::equals).isEmpty()) return null;
        return down ? "descending" : "ascending";
    }

    /** To another part of the same rows. */
    public String part(int page) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(PAGE, page)
                .build()
                .toUriString();
    }

    /** The same rows as a file. */
    public String file(String ending) {
        var whole = UriComponentsBuilder.fromUriString(address).replaceQueryParam(PAGE);
        return whole.replacePath(whole.build().getPath() + "." + ending).build().toUriString();
    }

    /** The same page with other values of a filter. */
    public String with(String filter, String value) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(PAGE)
                .replaceQueryParam(filter, value)
                .build()
                .toUriString();
    }

    private UriComponentsBuilder plain() {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(DOWN)
                .replaceQueryParam(PAGE);
    }
}
