package cookbook.chat;

/** What the room does when it has a line for somebody whose box is full. */
enum WhenFull {
    /** It waits until there is room, and so does everybody else. */
    WAIT,

    /** It drops the line, and says later how many there were. */
    DROP,

    /** It disconnects them. */
    DISCONNECT
}
