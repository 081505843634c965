import type { Actor } from "#kernel/actor.ts";
import type { Db } from "./database/open.ts";
import type { PartStore } from "./files/parts.ts";
import type { FileStore } from "./files/store.ts";
import type { Noticed } from "./notice.ts";
import type { Scanner } from "./scanning/scanner.ts";
import type { Sealing } from "./sealing.ts";

/** What a use case is handed: the data, who acts, and time, chance and the world as arguments. */
export interface Context {
	readonly db: Db;
	readonly actor: Actor;
	readonly now: Date;
	readonly newId: () => string;
	readonly random: (bytes: number) => Uint8Array;
	readonly files: FileStore;
	/** Files on their way. */
	readonly parts: PartStore;
	/** For bytes that must be kept and that hardly anybody may see. */
	readonly sealing: Sealing;
	/** Looks for viruses, where there is one to look. */
	readonly scanner: Scanner;
	/** Where the site is reached from outside, for what leaves it on paper: `https://rangkul.example`. */
	readonly origin: string;
	/** Called after a commit that announced something, so that nobody waits for the next round. */
	readonly announced: () => void;
	/** Who hears an announcement of this name, by the words of modules: written beside it, so that it waits for all of them. */
	readonly hearersOf?: (name: string) => readonly string[];
	/** Told what whoever guards the site has to see. */
	readonly noticed?: (what: Noticed) => void;
	/** The key of the form that is done with it: marked as done in the transaction of the deed. */
	readonly deed?: string;
}

/** For what a handler commits before the deed itself: a form is not done by it, and may be sent again when the deed fails. */
export const beforeDeed = ({ deed: _, ...cx }: Context): Context => cx;

/** The same context with other values, for a job, a seed or a test. */
export const withActor = (cx: Context, actor: Actor): Context => ({
	...cx,
	actor,
});
export const at = (cx: Context, now: Date): Context => ({ ...cx, now });
