/** One change of one field; the server does it once for each key, however often it is sent. */
export interface Change {
	readonly id: string;
	readonly code: string;
	readonly field: string;
	readonly value: readonly string[];
	/** Version of the item that lay before the writer. */
	readonly seen: number;
	/** Keys of earlier changes of this field that were sent and never answered. */
	readonly follows: readonly string[];
}

export interface ItemNow {
	readonly version: number;
	readonly fields: Readonly<Record<string, readonly string[]>>;
	/** How many values wait for a choice. */
	readonly choices: number;
	/** Whether it repeats an answer of an earlier year that nobody stands for yet. */
	readonly toConfirm: boolean;
	readonly open: boolean;
}

export interface Told {
	readonly items: Readonly<Record<string, ItemNow>>;
	readonly results: readonly {
		readonly id: string;
		readonly is: "saved" | "same" | "choice" | "refused";
		readonly version: number;
		readonly says?: string;
	}[];
}

/** `ended`: nobody is signed in any more. `other`: somebody else is. `away`: no answer came. */
export type Answer =
	| { readonly is: "told"; readonly told: Told }
	| { readonly is: "away" | "ended" | "other" | "failed" };

/**
 * Where a page reads and sends single fields. What one person typed is never sent in the name of another: the
 * server says who is signed in before anything is sent with a token that may be of an earlier session.
 */
export class Door {
	readonly #href: string;
	readonly #owner: string;
	#token: string;

	constructor(href: string, owner: string, token: string) {
		this.#href = href;
		this.#owner = owner;
		this.#token = token;
	}

	/** The fields as the server has them now. */
	async read(): Promise<Answer> {
		const answer = await ask(this.#href, { redirect: "manual" });
		if (!answer) return { is: "away" };
		if (answer.type === "opaqueredirect") return { is: "ended" };
		if (!answer.ok) return { is: "failed" };
		const { owner, token, items } = await answer.json();
		if (owner !== this.#owner) return { is: "other" };
		this.#token = token;
		return { is: "told", told: { items, results: [] } };
	}

	async send(changes: readonly Change[]): Promise<Answer> {
		if (this.#token !== "") {
			const answer = await this.#post(changes);
			if (answer.is !== "failed") return answer;
		}
		const now = await this.read();
		return now.is === "told" ? this.#post(changes) : now;
	}

	async #post(changes: readonly Change[]): Promise<Answer> {
		const answer = await ask(this.#href, {
			method: "POST",
			redirect: "manual",
			body: new URLSearchParams({
				token: this.#token,
				untuk: this.#owner,
				perubahan: JSON.stringify(changes),
			}),
		});
		if (!answer) return { is: "away" };
		if (!answer.ok) return { is: "failed" };
		return { is: "told", told: await answer.json() };
	}
}

/** In milliseconds: a line that says nothing for so long is none. */
const patience = 20_000;

const ask = (href: string, init: RequestInit): Promise<Response | null> =>
	fetch(href, { ...init, signal: AbortSignal.timeout(patience) }).catch(
		() => null,
	);
