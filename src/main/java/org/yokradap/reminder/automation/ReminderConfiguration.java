package org.yokradap.reminder.automation;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.plan.api.AgencyHolidays;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.ReminderSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderConfiguration {
    /** Nothing secret hangs on it. */
    @Bean
    Backoff backoff() {
        return new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    }

    /** Every agency works from Monday to Friday, except on its holidays. */
    @Bean
    AgencyWorkingDays agencyWorkingDays(AgencyHolidays holidays) {
        return agency -> new WorkingDays(holidays.of(agency));
    }
}
