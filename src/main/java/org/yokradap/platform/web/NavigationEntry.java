package org.yokradap.platform.web;

import java.util.Set;

/**
 * A place in the application that people go to. A module offers its own as beans. The first four of a role are in the rail
 * on the left, on a phone in the bar at the bottom, and so is every one of order 50 or less; the others are in the account's
 * menu. {@code /} leads to the first one. A page whose address is not below its entry names it in the model attribute
 * {@code place}.
 *
 * @param path where it is; the entry is marked on every page at or below this path
 * @param label key of the message that names it
 * @param icon name of a symbol in {@code static/icons.svg}
 * @param order lower ones first
 * @param roles the authorities that see it
 * @param yearly whether it shows the year that the parameter {@code year} names; the header then leads to its other years
 */
public record NavigationEntry(String path, String label, String icon, int order, Set<String> roles, boolean yearly) {
    /** A place that is of no year. */
    public NavigationEntry(String path, String label, String icon, int order, Set<String> roles) {
        this(path, label, icon, order, roles, false);
    }

    /** The icon of the place that is in no list: the header leads there from every page. */
    public static final String SEARCH = "search";

    boolean isListed() {
        return !icon.equals(SEARCH);
    }

    boolean isFor(Set<String> authorities) {
        return roles.stream().anyMatch(authorities::contains);
    }

    boolean leadsTo(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }
}
