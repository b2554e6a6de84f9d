package org.yokradap.platform.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yokradap.platform.Projections;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.store.Freshness;

/** Tells the operator what runs here, on which database, and whether the views keep up with the events. */
@OfToday
@Controller
class SystemPage {
    /** How long the page waits for views that are being rebuilt; longer, and it says that they are still filling. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BuildProperties build;
    private final DataSource dataSource;
    private final Clock clock;
    private final Freshness freshness;
    private final Projections projections;
    private final Forms forms;

    SystemPage(
            BuildProperties build,
            DataSource dataSource,
            Clock clock,
            Freshness freshness,
            Projections projections,
            Forms forms) {
        this.build = build;
        this.dataSource = dataSource;
        this.clock = clock;
        this.freshness = freshness;
        this.projections = projections;
        this.forms = forms;
    }

    @GetMapping("/system")
    String show(Model model) throws SQLException {
        model.addAttribute("version", build.getVersion());
        model.addAttribute("database", database());
        model.addAttribute("zone", clock.getZone().getId());
        model.addAttribute("now", clock.instant());
        model.addAttribute("projections", freshness.standings());
        return "platform/system";
    }

    @PostMapping("/system/rebuild")
    String rebuild() {
        forms.announce(new Receipt(0, projections.rebuild(PATIENCE)), "system.rebuilt");
        return "redirect:/system";
    }

    private String database() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry system() {
            return new NavigationEntry(
                    "/system", "navigation.system", "gear", 80, Set.of(SecurityConfiguration.OPERATOR));
        }
    }
}
