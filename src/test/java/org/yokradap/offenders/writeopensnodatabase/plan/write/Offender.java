package org.yokradap.offenders.writeopensnodatabase.plan.write;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Decides by what a table says. */
final class Offender {
    Class<?> asks() {
        return JdbcClient.class;
    }
}
