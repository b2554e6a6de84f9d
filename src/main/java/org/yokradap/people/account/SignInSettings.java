package org.yokradap.people.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator says about signing in.
 *
 * @param keepSignInsForDays how long records of sign-ins are kept. The Computer Crime Act B.E. 2550, section 26, asks for 90 days and
 *     lets an officer order two years
 */
@Validated
@ConfigurationProperties("yokradap")
record SignInSettings(
        @DefaultValue("730") @Min(90) @Max(3660) int keepSignInsForDays) {}
