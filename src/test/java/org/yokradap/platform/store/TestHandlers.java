package org.yokradap.platform.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.api.DivisionAdded;
import org.yokradap.people.api.DivisionId;

/** Handlers of the tests' own, beside those of the application, that can be told to fail. */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestHandlers.Divisions.class, TestHandlers.WhenDivisionAdded.class, TestHandlers.InTheCommand.class})
class TestHandlers {
    static final String PROJECTION = "test.divisions.v1";
    static final String SUBSCRIBING = "test.in-the-command";

    @Bean
    ConfigurerModule oneSubscribingProcessor() {
        return configurer ->
                configurer.eventProcessing(processing -> processing.registerSubscribingEventProcessor(SUBSCRIBING));
    }

    @ProcessingGroup(PROJECTION)
    static class Divisions {
        final List<DivisionId> rows = new CopyOnWriteArrayList<>();
        volatile boolean failing;
        final AtomicInteger failures = new AtomicInteger();
        volatile Runnable whileBeingEmptied = () -> {};

        @EventHandler
        void add(DivisionAdded event) {
            if (failing) throw new IllegalStateException("Told to fail, time " + failures.incrementAndGet());
            rows.add(event.division());
        }

        @ResetHandler
        void clear() {
            rows.clear();
            whileBeingEmptied.run();
        }
    }

    @DisallowReplay
    @ProcessingGroup("test.when-division-added")
    static class WhenDivisionAdded {
        final List<DivisionId> reactions = new CopyOnWriteArrayList<>();

        @EventHandler
        void react(DivisionAdded event) {
            reactions.add(event.division());
        }
    }

    /** Runs in the transaction of the command, as nothing of the application does. */
    @DisallowReplay
    @ProcessingGroup(SUBSCRIBING)
    static class InTheCommand {
        private final JdbcClient sql;
        volatile boolean failing;

        InTheCommand(JdbcClient sql) {
            this.sql = sql;
        }

        @EventHandler
        void add(DivisionAdded event) {
            if (failing) sql.sql("insert into no_such_table values (1)").update();
        }
    }
}
