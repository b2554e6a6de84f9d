package org.yokradap.offenders.modules.second;

import org.yokradap.offenders.modules.first.FirstOffender;

/** Depends on a module that its own does not name. */
public class SecondOffender {
    public Class<?> neighbour() {
        return FirstOffender.class;
    }
}
