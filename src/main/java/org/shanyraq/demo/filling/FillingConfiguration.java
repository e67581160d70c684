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
            ContactStream contacts,
            AcceptedStream accepted,
            CaseStream cases,
            Marks marks,
            Progress progress,
            TransactionTemplate transaction) {
        return new FillCountry(
                List.of(centres, staff, contacts, accepted, cases), marks, progress, transaction);
    }
}
