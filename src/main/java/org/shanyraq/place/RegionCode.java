package org.shanyraq.place;

/** A region's code: ISO 3166-2 without its hyphen, {@code KZ10} to {@code KZ79}. */
public record RegionCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}
