package org.yokradap.people.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Passkeys of officers (WebAuthn): a key that a telephone, a computer or a stick keeps, and uses for this site alone and only after it
 * has made sure of its owner.
 */
public interface Passkeys {
    /**
     * What a browser is asked, and what has to be remembered until it answers. Each can be answered once.
     *
     * @param json as {@code navigator.credentials} takes it, binary parts in Base64 for URLs
     */
    record Question(String json, Serializable kept) {}

    /**
     * A key as its owner sees it.
     *
     * @param used when last; empty for never
     */
    record Passkey(String id, String name, Instant since, Optional<Instant> used) {}

    /** The oldest first. */
    List<Passkey> of(OfficerId officer);

    Question toRegister(OfficerId officer);

    /**
     * Keeps a new key.
     *
     * @param kept of the question
     * @param answer what the browser said, as JSON
     * @param name what its owner calls it
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    void register(OfficerId officer, Serializable kept, String answer, String name);

    /**
     * Asks for a key.
     *
     * @param officer whose it has to be; empty for whoever answers
     */
    Question toSignIn(Optional<OfficerId> officer);

    /**
     * Whose key has answered.
     *
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    OfficerId signIn(Serializable kept, String answer);

    /**
     * Calls a key of the officer otherwise.
     *
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    void rename(OfficerId officer, String id, String name);

    /**
     * Forgets a key of the officer.
     *
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    void remove(Account account, String id);
}
