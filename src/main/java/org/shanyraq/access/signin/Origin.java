package org.shanyraq.access.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a try comes from.
 *
 * @param device the word that this browser was given at an earlier sign-in
 * @param address the network address of the caller
 * @param deviceWords browser and system in words, for the list of sign-ins
 */
public record Origin(Optional<String> device, String address, String deviceWords) {
    /** The neighbourhood of the address: /24 of IPv4, /48 of IPv6; not the address itself. */
    String neighbourhood() {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? 3 : 6;
            var text = new StringBuilder("n");
            for (int i = 0; i < kept; i++) {
                text.append('.').append(bytes[i] & 0xFF);
            }
            return text.toString();
        } catch (UnknownHostException notAnAddress) {
            return "n.unknown";
        }
    }
}
