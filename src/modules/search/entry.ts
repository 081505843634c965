import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";
import type { Kind } from "./kinds.ts";

/** One thing that can be found, in all languages. Public, and nothing personal: whoever makes it answers for that. */
export interface Entry {
	readonly kind: Kind;
	/** What it is an entry of, in its owner's words. */
	readonly subject: string;
	readonly title: Said;
	/** One line below the title. */
	readonly says: Said;
	/** Words by which it is found though they are not shown. */
	readonly keywords?: string;
	/** Id of what it belongs to, for whoever looks there alone. */
	readonly place?: string;
	/** Address without language. */
	readonly href: string;
	/** When it is found so; always, when left out. */
	readonly from?: Day;
	readonly until?: Day | null;
	/** First day on which the thing is no more. */
	readonly endedOn?: Day | null;
	readonly changedOn?: Day | null;
}
