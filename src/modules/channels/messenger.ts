import type { Language } from "#kernel/text.ts";
import type { Channel } from "./channel.ts";

/** One message, as a way takes it. */
export interface Message {
	/** The same for each try: a way that knows it sends it once. */
	readonly id: string;
	/** An address of mail, or a number as `+6281234567890`. */
	readonly to: string;
	readonly lang: Language;
	readonly subject: string;
	readonly text: string;
}

/** What became of a try: `later` may be tried again, `refused` never gets through. */
export type Outcome = "sent" | "later" | "refused";

/** Never throws, and never waits for ever. */
export type Messenger = (message: Message) => Promise<Outcome>;

/** The ways that this installation has. */
export type Messengers = Readonly<Partial<Record<Channel, Messenger>>>;
