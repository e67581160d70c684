package org.shanyraq.integration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * The shapes of the Open Referral Human Services Data Specification 3.0 that the directory fills,
 * with its names.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
interface Hsds {
    /** A page of a list, as the specification counts pages: from 1. */
    record Page<T>(
            @JsonProperty("total_items") int totalItems,
            @JsonProperty("total_pages") int totalPages,
            @JsonProperty("page_number") int pageNumber,
            int size,
            @JsonProperty("first_page") boolean firstPage,
            @JsonProperty("last_page") boolean lastPage,
            boolean empty,
            List<T> contents)
            implements Hsds {
        static <T> Page<T> of(List<T> all, int number, int perPage) {
            int pages = Math.max(1, (all.size() + perPage - 1) / perPage);
            int from = (int) Math.min(all.size(), (number - 1L) * perPage);
            var shown = all.subList(from, Math.min(all.size(), from + perPage));
            return new Page<>(
                    all.size(),
                    pages,
                    number,
                    shown.size(),
                    number == 1,
                    number >= pages,
                    shown.isEmpty(),
                    shown);
        }
    }

    record Organization(
            UUID id,
            String name,
            @JsonProperty("alternate_name") String alternateName,
            String description,
            List<Phone> phones)
            implements Hsds {}

    /** Named by another record. */
    record Named(UUID id, String name) implements Hsds {}

    /**
     * @param locationType always {@code physical}
     * @param latitude of a centre with accommodation rounded to a tenth of a degree
     * @param addresses none of a centre with accommodation
     */
    record Location(
            UUID id,
            @JsonProperty("location_type") String locationType,
            String name,
            @JsonProperty("alternate_name") String alternateName,
            double latitude,
            double longitude,
            Named organization,
            List<Spoken> languages,
            List<Access> accessibility,
            List<Phone> phones,
            List<Address> addresses,
            List<Schedule> schedules)
            implements Hsds {}

    record Spoken(String code, String name) implements Hsds {}

    record Access(String description) implements Hsds {}

    record Phone(String number) implements Hsds {}

    /**
     * @param address1 street and house; empty where only the district is public
     * @param city the district by name
     * @param stateProvince the region's code of ISO 3166-2, without its hyphen
     */
    record Address(
            @JsonProperty("address_1") String address1,
            String city,
            @JsonProperty("state_province") String stateProvince,
            String country,
            @JsonProperty("address_type") String addressType)
            implements Hsds {}

    /**
     * @param byday two letters of RFC 5545: MO to SU
     */
    record Schedule(
            String freq,
            String byday,
            @JsonProperty("opens_at") String opensAt,
            @JsonProperty("closes_at") String closesAt)
            implements Hsds {}

    /**
     * A service at one centre: its id is derived from both and stays.
     *
     * @param status {@code active}, {@code inactive} or {@code temporarily closed}
     */
    record Offering(
            UUID id,
            String name,
            String description,
            String status,
            Named organization,
            @JsonProperty("fees_description") String feesDescription,
            List<Capacity> capacities,
            @JsonProperty("service_at_locations") List<AtLocation> serviceAtLocations)
            implements Hsds {}

    record AtLocation(UUID id, Named location) implements Hsds {}

    /** How much room there is, and of what. */
    record Capacity(int available, int maximum, String unit) implements Hsds {}
}
