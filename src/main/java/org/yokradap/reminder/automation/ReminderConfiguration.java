package org.yokradap.reminder.automation;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.plan.api.AgencyHolidays;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.MailSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class ReminderConfiguration {
    /** Spring offers a mail sender as soon as {@code spring.mail.host} is set. */
    @Bean
    Carrier carrier(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        var sender = server.getIfAvailable();
        return sender == null ? new OutboxCarrier(settings) : new SmtpCarrier(sender, settings);
    }

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
