/**
 * A chat room that speaks Budget Chat; see docs/chat-room.md. Kamaelia's cookbook page has nothing
 * like it.
 */
package cookbook.chat;
