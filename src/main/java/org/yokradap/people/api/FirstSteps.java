package org.yokradap.people.api;

/** The way in for the first administrator, as long as nobody at all has an account. */
public interface FirstSteps {
    boolean areNeeded();

    /**
     * Opens the first account. To be called in one transaction with what registers its agency.
     *
     * @param code as the log has it; it can be used once
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}
     */
    void open(String code, OfficerId administrator, String username, String password, String address);
}
