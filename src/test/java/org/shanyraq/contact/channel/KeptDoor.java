package org.shanyraq.contact.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shanyraq.contact.Channel;

/** A door that keeps what comes in memory, once by its provider's name, and can be shut. */
public final class KeptDoor implements Door {
    public final List<MessageReceived> brought = new CopyOnWriteArrayList<>();
    public final List<String> aside = new CopyOnWriteArrayList<>();
    public final List<String> receipts = new CopyOnWriteArrayList<>();
    public volatile boolean shut;
    private final Map<String, MessageReceived> kept = new LinkedHashMap<>();

    @Override
    public synchronized Received receive(MessageReceived message) {
        if (shut) {
            throw new IllegalStateException("shut");
        }
        brought.add(message);
        return kept.putIfAbsent(message.providerId(), message) == null
                ? Received.STORED
                : Received.DUPLICATE;
    }

    public synchronized List<String> texts() {
        return kept.values().stream().map(MessageReceived::text).toList();
    }

    @Override
    public void setAside(Channel channel, String raw) {
        aside.add(raw);
    }

    @Override
    public void receipt(Channel channel, String reference, boolean delivered) {
        receipts.add(reference + " " + delivered);
    }
}
