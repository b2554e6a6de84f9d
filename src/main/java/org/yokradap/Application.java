package org.yokradap;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.yokradap.assessment.cli.Analyse;
import org.yokradap.plan.cli.ReadDeadlines;
import org.yokradap.platform.cli.CommandShell;

@SpringBootApplication
public class Application {
    public static void main(String[] args) {
        if (CommandShell.isMeantBy(args)) {
            CommandShell.silenceLogs();
            System.exit(commandLine().run(System.in, System.out, System.err, args));
        }
        SpringApplication.run(Application.class, args);
    }

    /** Everything that can be asked for without a server. */
    static CommandShell commandLine() {
        return new CommandShell(List.of(new Analyse(), new ReadDeadlines()));
    }
}
