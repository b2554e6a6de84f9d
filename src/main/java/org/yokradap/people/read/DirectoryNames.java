package org.yokradap.people.read;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.PostTitles;
import org.yokradap.platform.Namer;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Calls divisions by their names, and whoever did something by the post in which it was done. */
@Component
class DirectoryNames implements Namer {
    private final DirectoryProjection directories;
    private final Phrases phrases;

    DirectoryNames(DirectoryProjection directories, Phrases phrases) {
        this.directories = directories;
        this.phrases = phrases;
    }

    @Override
    public Optional<String> nameOf(Object argument, Locale locale) {
        return switch (argument) {
            case DivisionId division -> directory(division.agency()).map(directory -> directory.nameOf(division));
            case Actor actor ->
                directory(actor.agency()).map(directory -> new PostTitles(directory, phrases, locale)
                        .of(actor.officer(), actor.role(), actor.actingFor()));
            default -> Optional.empty();
        };
    }

    private Optional<Directory> directory(AgencyId agency) {
        try {
            return Optional.of(directories.answer(new AgencyDirectory(agency)));
        } catch (Rejection notRegistered) {
            return Optional.empty();
        }
    }
}
