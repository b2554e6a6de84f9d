package org.yokradap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/**
 * Where a class stands below a root package: in {@code plan.write.Measure} the module is {@code plan} and the part
 * {@code write}. The part is empty for what stands in the module itself.
 */
record Place(String module, String part) {
    private static final String API = "api";
    private static final String PLATFORM = "platform";

    /** Empty for the classes of other roots and for those in the root itself. */
    static Optional<Place> of(JavaClass type, String root) {
        if (!type.getPackageName().startsWith(root + ".")) return Optional.empty();
        var segments = type.getPackageName().substring(root.length() + 1).split("\\.", 3);
        return Optional.of(new Place(segments[0], segments.length > 1 ? segments[1] : ""));
    }

    /** The platform is no domain: its parts make one machine. */
    boolean isPlatform() {
        return module.equals(PLATFORM);
    }

    /** What others may use: the api, or what stands in a plain module such as the calendar. */
    boolean isPublic() {
        return part.equals(API) || part.isEmpty();
    }

    boolean maySee(Place other) {
        if (!module.equals(other.module)) return other.isPublic();
        return isPlatform() || part.equals(other.part) || other.part.equals(API);
    }
}
