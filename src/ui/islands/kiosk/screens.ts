/**
 * What is asked on one screen: a question each, and last of all what only some want to add. Knows which of them are
 * questions of the survey.
 */
export class Screens {
	readonly #all: readonly (readonly HTMLElement[])[];
	readonly #questions: readonly (readonly HTMLElement[])[];
	/** `-1` before the first. */
	at = -1;

	constructor(form: HTMLFormElement) {
		const parts = (what: string) => [
			...form.querySelectorAll<HTMLElement>(`:scope > ${what}`),
		];
		const folds = parts("details");
		this.#all = [
			...parts(".field").map((field) => [field]),
			...(folds.length > 0 ? [folds] : []),
		];
		this.#questions = this.#all.filter((screen) =>
			holds(screen, '[name^="jawab-"], [name^="unit-"]'),
		);
	}

	get count(): number {
		return this.#all.length;
	}
	get isLast(): boolean {
		return this.at === this.count - 1;
	}

	/** Shows one screen and hides the others. */
	show(at: number): void {
		this.at = Math.min(at, this.count - 1);
		for (const [place, screen] of this.#all.entries())
			for (const part of screen) part.hidden = place !== this.at;
	}

	/** The reader goes to what is asked now. */
	focus(): void {
		const head = this.#all[this.at]?.[0]?.querySelector<HTMLElement>(
			"legend, label, summary",
		);
		if (head && head.tagName !== "SUMMARY") head.tabIndex = -1;
		head?.focus();
	}

	/** Place of the screen that holds something; `-1` where none does. */
	holding = (what: string): number =>
		this.#all.findIndex((screen) => holds(screen, what));

	firstQuestion = (): number =>
		this.#questions[0] ? this.#all.indexOf(this.#questions[0]) : 0;

	/** Which question of how many, or where around them. */
	where(): { readonly n: number; readonly of: number } | "before" | "after" {
		const now = this.#all[this.at];
		const n = now ? this.#questions.indexOf(now) + 1 : 0;
		if (n > 0) return { n, of: this.#questions.length };
		return this.at < this.firstQuestion() ? "before" : "after";
	}
}

const holds = (screen: readonly HTMLElement[], what: string): boolean =>
	screen.some((part) => part.querySelector(what));
