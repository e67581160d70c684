package org.shanyraq.place;

/** A settlement's identifier in the source: OpenStreetMap's node, or {@code gn:} and GeoNames'. */
public record SettlementId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
