package org.yokradap.assessment.web;

import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessmentCommand.AcceptFinding;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawAcceptance;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;

/**
 * The door through which findings are accepted. An assessment knows nothing of plans, so it cannot tell whether a finding exists;
 * this asks first, for pages and programs alike.
 */
@Component
class Acceptances {
    private final Queries queries;
    private final Commands commands;

    Acceptances(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    AnalysisView view(int year, Actor actor) {
        return queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
    }

    /**
     * The finding as it stands now.
     *
     * @throws org.yokradap.platform.Rejection when there is none with this key, or only a check that held
     */
    static Finding require(FindingKey key, AnalysisView view) {
        return view.analysis().findings().stream()
                .filter(it -> it.severity() != Finding.Severity.PASSED)
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        AssessmentRejection.NO_SUCH_FINDING.because(key.value()).on("finding"));
    }

    Receipt accept(int year, FindingKey key, String reason, Actor actor) {
        Finding finding = require(key, view(year, actor));
        return commands.send(
                new AcceptFinding(AssessmentId.of(actor.agency(), year), key, finding.refersTo(), reason), actor);
    }

    /** One that has lapsed can be withdrawn as well. */
    Receipt withdraw(int year, FindingKey key, String reason, Actor actor) {
        return commands.send(new WithdrawAcceptance(AssessmentId.of(actor.agency(), year), key, reason), actor);
    }
}
