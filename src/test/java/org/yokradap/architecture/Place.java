package org.yokradap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Where a class stands below a root package: in {@code plan.write.Measure} the module is {@code plan} and the part
 * {@code write}. The part is empty for what stands in the module itself.
 *
 * @param shown whether other modules may see it: it stands in a declared interface, or in the module itself
 */
record Place(String module, String part, boolean shown) {
    private static final String API = "api";
    private static final String PLATFORM = "platform";
    private static final String CALENDAR = "calendar";

    /** What the command line has none of: it decides nothing, has no database and no pages. */
    private static final Set<String> OF_THE_SERVER = Set.of("write", "read", "automation", "web");

    /** Empty for the classes of other roots and for those in the root itself. */
    static Optional<Place> of(JavaClass type, String root) {
        if (!type.getPackageName().startsWith(root + ".")) return Optional.empty();
        var segments = type.getPackageName().substring(root.length() + 1).split("\\.", 3);
        var part = segments.length > 1 ? segments[1] : "";
        boolean shown = part.isEmpty() || type.getPackage().isAnnotatedWith(NamedInterface.class);
        return Optional.of(new Place(segments[0], part, shown));
    }

    /** The platform makes one machine of its parts; the calendar belongs to everybody. */
    boolean isDomain() {
        return !module.equals(PLATFORM) && !module.equals(CALENDAR);
    }

    /** No container wires for the command line, so it sees the adapters behind the ports that it asks. */
    private boolean wires(Place other) {
        return part.equals("cli") && !OF_THE_SERVER.contains(other.part);
    }

    boolean maySee(Place other) {
        if (!module.equals(other.module)) return other.shown;
        return !isDomain() || part.equals(other.part) || other.part.equals(API) || wires(other);
    }
}
