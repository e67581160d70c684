package org.shanyraq.demo.filling;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class FillingConfiguration {
    @Bean
    FillCountry fillCountry(
            CentreStream centres,
            StaffStream staff,
            TwoYears years,
            ShiftStream shift,
            BusyHours hours,
            Schedules schedules,
            AtWork atWork,
            Marks marks,
            Progress progress,
            TransactionTemplate transaction) {
        return new FillCountry(
                List.of(
                        centres,
                        staff,
                        hours,
                        schedules,
                        atWork,
                        years.contacts(),
                        years.accepted(),
                        years.referred(),
                        shift),
                marks,
                progress,
                transaction);
    }
}
