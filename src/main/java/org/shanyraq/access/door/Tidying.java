package org.shanyraq.access.door;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.shanyraq.access.signin.SignInTraces;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away what sign-ins left behind and nobody may keep. */
@Configuration
class Tidying {
    @Bean
    RecurringTask<Void> signInTidying(KeptForms forms, SignInTraces traces) {
        return RecurringJob.every(
                Duration.ofMinutes(1),
                "sign-in-tidying",
                () -> {
                    forms.forgetOld();
                    traces.forgetOld();
                });
    }
}
