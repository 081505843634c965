/** A decision on its way: the form as it was sent, and the page on which it was made. */
export interface Unsent {
	readonly key: string;
	readonly action: string;
	readonly page: string;
	readonly fields: readonly (readonly [string, string])[];
}

/** What became of one. `again`: nobody answered; `ended`: somebody has to sign in first. */
export type Outcome =
	| { readonly is: "saved"; readonly says: Saved }
	| { readonly is: "refused"; readonly says: string }
	| { readonly is: "again" }
	| { readonly is: "ended" };

/** What the server says of a saved decision. */
export interface Saved {
	readonly says: string;
	readonly next: readonly string[];
	readonly progress: string;
	readonly undo?: Readonly<Record<string, string>>;
	readonly undoSays?: string;
}

/** In milliseconds. */
const patience = 15_000;
const pauses = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Decisions that the server has not acknowledged. They outlive the page; each carries its key, so that the server
 * does it once however often it arrives. One tab sends at a time, in the order in which they were made.
 */
export class Outbox {
	readonly #name: string;
	readonly #heard: (one: Unsent, outcome: Outcome) => void;
	#misses = 0;
	#timer = 0;

	constructor(who: string, heard: (one: Unsent, outcome: Outcome) => void) {
		this.#name = `rangkul-jalur-${who}`;
		this.#heard = heard;
		addEventListener("online", () => this.flush());
	}

	all(): Unsent[] {
		try {
			return JSON.parse(localStorage.getItem(this.#name) ?? "[]");
		} catch {
			return [];
		}
	}

	add(one: Unsent): void {
		this.#keep([...this.all().filter(({ key }) => key !== one.key), one]);
		this.flush();
	}

	#keep(all: readonly Unsent[]): void {
		localStorage.setItem(this.#name, JSON.stringify(all));
	}

	flush(): void {
		clearTimeout(this.#timer);
		void inTurn(this.#name, async () => {
			for (;;) {
				const [one] = this.all();
				if (!one) return;
				const outcome = await send(one);
				if (outcome.is === "saved" || outcome.is === "refused") {
					this.#misses = 0;
					this.#keep(this.all().filter(({ key }) => key !== one.key));
				}
				this.#heard(one, outcome);
				if (outcome.is === "ended") return;
				if (outcome.is === "again") {
					const pause = pauses[Math.min(this.#misses, pauses.length - 1)];
					this.#misses += 1;
					this.#timer = window.setTimeout(() => this.flush(), pause);
					return;
				}
			}
		});
	}
}

const inTurn = (name: string, work: () => Promise<void>): Promise<void> =>
	navigator.locks ? navigator.locks.request(name, work) : work();

async function send({ action, fields }: Unsent): Promise<Outcome> {
	const body = new URLSearchParams(
		fields.map(([name, value]) => [name, value]),
	);
	// The session may be another one since: the token is that of the page that sends.
	const token = document.querySelector<HTMLInputElement>("[name=token]")?.value;
	if (token) body.set("token", token);
	let answer: Response;
	try {
		answer = await fetch(action, {
			method: "POST",
			body,
			headers: { accept: "application/json" },
			redirect: "manual",
			signal: AbortSignal.timeout(patience),
		});
	} catch {
		return { is: "again" };
	}
	if (answer.status === 403) return { is: "ended" };
	if (answer.status >= 500) return { is: "again" };
	if (!answer.headers.get("content-type")?.includes("json"))
		return { is: "refused", says: "" };
	try {
		const says = await answer.json();
		return says.ok
			? { is: "saved", says }
			: { is: "refused", says: String(says.says) };
	} catch {
		// Cut in the middle of the answer: it is asked again, with the same key.
		return { is: "again" };
	}
}
