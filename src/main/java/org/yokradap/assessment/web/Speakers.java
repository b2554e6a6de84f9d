package org.yokradap.assessment.web;

import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.analysis.Said;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.PostTitles;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.DateWords;

/** Says who said something, in the agency's own titles, and when. */
@Component
class Speakers {
    private final Queries queries;
    private final Phrases phrases;
    private final DateWords dates;

    Speakers(Queries queries, Phrases phrases, DateWords dates) {
        this.queries = queries;
        this.phrases = phrases;
        this.dates = dates;
    }

    /** Those of the reader's agency. */
    Known knownTo(Actor reader) {
        return new Known(queries.ask(new AgencyDirectory(reader.agency()), reader));
    }

    public final class Known {
        private final Directory directory;

        private Known(Directory directory) {
            this.directory = directory;
        }

        /** The title of the officer's post, or what the post was if the officer holds none today. */
        public String title(Said said) {
            return new PostTitles(directory, phrases, LocaleContextHolder.getLocale())
                    .of(said.by(), said.role(), Optional.empty());
        }

        /** โดย หัวหน้าสำนักปลัด เมื่อ 20 ม.ค. 2566 09:00 น. */
        public String say(Said said) {
            return phrases.say("said.by", LocaleContextHolder.getLocale(), title(said), dates.moment(said.at()));
        }
    }
}
