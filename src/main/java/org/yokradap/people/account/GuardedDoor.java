package org.yokradap.people.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Guesses;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Visit;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.SecretToken;

/**
 * The door with its counts. The count of a username is the same whether somebody is called so or not, so that waiting tells nobody
 * who has an account.
 */
@Component
class GuardedDoor implements FrontDoor {
    private static final Duration ONE_RECORD_OF_A_PROGRAM = Duration.ofHours(1);

    private final Accounts accounts;
    private final AccountRows rows;
    private final DeviceRows devices;
    private final StoredGuesses guesses;
    private final SignInRows records;

    GuardedDoor(Accounts accounts, AccountRows rows, DeviceRows devices, StoredGuesses guesses, SignInRows records) {
        this.accounts = accounts;
        this.rows = rows;
        this.devices = devices;
        this.guesses = guesses;
        this.records = records;
    }

    /** What a guess counts against. */
    private record Count(Kind kind, String about) {}

    @Override
    public Optional<Account> byPassword(String username, String password, Visit visit) {
        var name = Username.plain(username);
        var officer = rows.called(name);
        var counts = counts(name, officer, visit);
        refuseWhoMustWait(counts, officer, visit);
        var account = accounts.signIn(name, password);
        if (account.isEmpty()) {
            counts.forEach(count -> guesses.miss(count.kind(), count.about()));
            records.keep(Occurrence.REFUSED, way(visit), officer, visit);
            return account;
        }
        // Others may have guessed meanwhile: of a thousand guesses at once, only the first few may be of use.
        refuseWhoMustWait(counts, officer, visit);
        guesses.forget(counts.getFirst().kind(), counts.getFirst().about());
        return account;
    }

    private List<Count> counts(String name, Optional<OfficerId> officer, Visit visit) {
        var known = visit.device().filter(device -> officer.filter(its -> devices.isKnown(device, its))
                .isPresent());
        if (known.isPresent())
            return List.of(new Count(Kind.PASSWORD, "device " + known.get().hash() + " " + name));
        var counts = new ArrayList<Count>();
        counts.add(new Count(Kind.PASSWORD, "name " + name));
        // Behind a proxy that the application was not told of, everybody would come from there.
        if (!Guesses.isEverybodys(visit.address())) counts.add(new Count(Kind.PASSWORD_FROM_ADDRESS, visit.address()));
        return counts;
    }

    private void refuseWhoMustWait(List<Count> counts, Optional<OfficerId> officer, Visit visit) {
        for (var count : counts) {
            try {
                guesses.mustBeAllowed(count.kind(), count.about());
            } catch (Rejection mustWait) {
                if (guesses.isFirstRefusal(count.kind(), count.about()))
                    records.keep(Occurrence.HELD_OFF, way(visit), officer, visit);
                throw mustWait;
            }
        }
    }

    private static Way way(Visit visit) {
        return visit.program() ? Way.API_PASSWORD : Way.PASSWORD;
    }

    @Override
    public Optional<SecretToken> enter(OfficerId officer, Way way, Visit visit) {
        if (visit.program() && records.isRecorded(Occurrence.SIGNED_IN, way, officer, visit, ONE_RECORD_OF_A_PROGRAM))
            return Optional.empty();
        records.keep(Occurrence.SIGNED_IN, way, Optional.of(officer), visit);
        return know(officer, visit);
    }

    @Override
    public Optional<SecretToken> know(OfficerId officer, Visit visit) {
        if (visit.program()) return Optional.empty();
        if (visit.device().isEmpty()) return Optional.of(devices.add(officer));
        var device = visit.device().get();
        if (!devices.isKnown(device, officer)) return Optional.of(devices.replace(device, officer));
        devices.used(device, officer);
        return Optional.empty();
    }
}
