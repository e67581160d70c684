package org.shanyraq;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one house of rooms, started once per node. */
@Modulithic(systemName = "Shanyraq")
@SpringBootApplication
public class Shanyraq {
    public static void main(String[] args) {
        SpringApplication.run(Shanyraq.class, args);
    }
}
