package org.shanyraq.demo.web;

import java.util.List;
import org.shanyraq.demo.DemoCountry;
import org.shanyraq.demo.DemoProgress;

/** How far the country is, and who may sign in. */
public record BeginPage(DemoProgress progress, List<DemoCountry.DemoAccount> accounts) {}
