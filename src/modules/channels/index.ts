/** News reaches people beyond the site, by the way they chose for one case: that there is news, and never what. */
export { type Channel, channels, type ReachSubject } from "./channel.ts";
export { deliverMessages, type NewsWords } from "./deliver-messages.ts";
export { smsBy, whatsappBy } from "./http-messengers.ts";
export { mailBy } from "./mail-messenger.ts";
export type { Message, Messenger, Messengers } from "./messenger.ts";
export { sendingHours } from "./quiet-hours.ts";
export { chooseReach, forgetReach, reachOf } from "./reach.ts";
export { forgetOldMessages, messagesKeptFor, tellReach } from "./tell-reach.ts";
export { waitingMessages } from "./waiting-messages.ts";
