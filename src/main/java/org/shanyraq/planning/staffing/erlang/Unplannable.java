package org.shanyraq.planning.staffing.erlang;

/** A question about staffing that has no answer; the message says which number is wrong. */
public final class Unplannable extends IllegalArgumentException {
    public Unplannable(String why) {
        super(why);
    }
}
