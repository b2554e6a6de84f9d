package org.yokradap.offenders.modules.first;

import org.yokradap.offenders.modules.second.SecondOffender;

/** Depends on a module that its own does not name. */
public class FirstOffender {
    public Class<?> neighbour() {
        return SecondOffender.class;
    }
}
