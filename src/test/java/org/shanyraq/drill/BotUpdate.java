package org.shanyraq.drill;

/** What the messenger's bot is told: somebody wrote. */
final class BotUpdate {
    private BotUpdate() {}

    /**
     * @param number by which the messenger names it
     * @param message its place in the count of the conversation
     */
    static String of(long account, long number, long message, String words) {
        return """
               {"update_id":%d,"message":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private"},"text":"%s"}}"""
                .formatted(number, message, System.currentTimeMillis() / 1_000, account, words);
    }
}
