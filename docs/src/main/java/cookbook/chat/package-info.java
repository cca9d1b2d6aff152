/** A chat room that speaks Budget Chat; see docs/chat-room.md. Beyond the cookbook page. */
package cookbook.chat;
