package org.shanyraq.place;

/** A district's code: {@code KZ} and the first six digits of its KATO code. */
public record DistrictCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}
