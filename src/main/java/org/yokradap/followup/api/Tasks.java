package org.yokradap.followup.api;

import java.util.List;

/** Tasks by due day, then in the order of the plan. */
public record Tasks(List<Task> tasks) {
    public Tasks {
        tasks = List.copyOf(tasks);
    }
}
