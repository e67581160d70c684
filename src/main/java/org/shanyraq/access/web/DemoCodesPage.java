package org.shanyraq.access.web;

import java.util.List;
import org.shanyraq.access.signin.DemoAccounts;

/**
 * @param secondsLeft until the codes change
 */
public record DemoCodesPage(List<DemoAccounts.Account> accounts, long secondsLeft) {}
