import { keepPage } from "./field/keep-page.ts";
import {
	answerOf,
	hasAnswer,
	isTouched,
	newKey,
	type Waiting,
} from "./kiosk/answer.ts";
import { watchIdle } from "./kiosk/idle.ts";
import { become, fill, pageIn } from "./kiosk/language.ts";
import { Screens } from "./kiosk/screens.ts";
import { sendWaiting } from "./kiosk/send.ts";
import { wear } from "./kiosk/style.ts";
import { openQueue, type Queue } from "./queue/queue.ts";
// One script is smaller than two.
import "./read-aloud.ts";

/** In milliseconds: how long the thanks stay, between tries while something waits, and for a sign of the network. */
const thanked = 10_000;
const again = 30_000;
const patience = 4_000;

/**
 * A tablet that many share: one question a screen, sent exactly once with or without network, cleared after each
 * respondent. Without this the form is one page that works.
 */
class KioskForm extends HTMLElement {
	#form!: HTMLFormElement;
	#screens!: Screens;
	#words!: Readonly<Record<string, string>>;
	#queue: Promise<Queue<Waiting> | null> = Promise.resolve(null);
	/** Made anew for each respondent: the key of the answer, and when it was begun. */
	#lembar = newKey();
	#began = 0;
	#thanks: ReturnType<typeof setTimeout> | undefined;
	/** The page says that something waits; another tab may send it. */
	#waits = false;
	readonly #end = new AbortController();

	connectedCallback(): void {
		const form = this.querySelector("form");
		if (!form) return;
		this.#form = form;
		this.#screens = new Screens(form);
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		this.#queue = openQueue("rangkul-kios");
		void navigator.storage?.persist?.();
		this.classList.add("on");
		wear();
		for (const button of this.querySelectorAll<HTMLElement>("[data-does]"))
			button.hidden = false;
		this.#listen(this.#end.signal);
		this.#show(this.#screens.holding(".problem"));
		void this.#flush();
		void this.#keep();
	}

	disconnectedCallback(): void {
		this.#end.abort();
		clearTimeout(this.#thanks);
	}

	#listen(signal: AbortSignal): void {
		const deeds: Readonly<Record<string, () => void>> = {
			begin: () => this.#go(0),
			next: () => this.#go(this.#screens.at + 1),
			back: () => this.#go(this.#screens.at - 1),
			stay: () => this.querySelector("dialog")?.close(),
			reset: () => void this.#reset(),
		};
		this.addEventListener("click", ({ target }) => {
			const button = (target as Element).closest<HTMLElement>("[data-does]");
			deeds[button?.dataset.does ?? ""]?.();
		});
		this.#form.addEventListener("submit", (event) => this.#submit(event));
		watchIdle({
			dialog: this.querySelector("dialog") as HTMLDialogElement,
			busy: () => this.#isBusy(),
			says: (left) => {
				const line = this.querySelector("#sisa");
				if (line) line.textContent = this.#say("left", left);
			},
			end: () => void this.#reset(),
			signal,
		});
		addEventListener("online", () => void this.#flush(), { signal });
		// Whatever the browser would show of this page later holds nothing.
		addEventListener("pagehide", () => this.#blank(), { signal });
		const timer = setInterval(() => void this.#flush(), again);
		signal.addEventListener("abort", () => clearInterval(timer));
		document.addEventListener("click", (event) => this.#follow(event), {
			signal,
		});
	}

	/** Links of this page lead to a screen, or to the same screen in the other language. */
	#follow(event: MouseEvent): void {
		const link = (event.target as Element).closest<HTMLAnchorElement>(
			".lang a, .errors a",
		);
		if (!link) return;
		event.preventDefault();
		if (link.closest(".lang")) return void this.#speak(link);
		this.#go(this.#screens.holding(link.hash));
		this.querySelector<HTMLElement>(link.hash)?.focus();
	}

	#go(at: number): void {
		this.#show(at);
		scrollTo(0, 0);
		if (at >= 0) this.#screens.focus();
		else this.#part("start").querySelector("button")?.focus();
	}

	#show(at: number): void {
		if (at >= 0) this.#began ||= performance.now();
		this.#screens.show(at);
		const { isLast } = this.#screens;
		this.#begin(at < 0);
		this.#part("progress").hidden = at < 0;
		this.#part("thanks").hidden = true;
		this.#form.hidden = at < 0;
		this.#hide("[type=submit], :scope > .meta", !isLast);
		this.#hide("[data-does=next]", isLast);
		this.#progress();
	}

	/** The title of the page is always heard, and seen at the beginning. */
	#begin(shown: boolean): void {
		this.#part("start").hidden = !shown;
		this.querySelector("h1")?.classList.toggle("hide", !shown);
	}

	#hide(what: string, hidden: boolean): void {
		for (const part of this.#form.querySelectorAll<HTMLElement>(what))
			part.hidden = hidden;
	}

	#progress(): void {
		const where = this.#screens.where();
		const [line, bar] = this.#part("progress").children;
		if (line)
			line.textContent =
				typeof where === "string"
					? (this.#words[where] ?? "")
					: this.#say("question", where.n, where.of);
		if (bar instanceof HTMLProgressElement) {
			bar.max = this.#screens.count;
			bar.value = this.#screens.at + 1;
		}
	}

	#submit(event: SubmitEvent): void {
		const { isLast } = this.#screens;
		const said = hasAnswer(this.#form);
		// A slip is looked at while its bearer is here.
		if (isLast && said && "karcis" in this.#form.elements && navigator.onLine)
			return;
		event.preventDefault();
		// Enter in a field of an earlier screen goes on, as the button there says.
		if (!isLast) this.#go(this.#screens.at + 1);
		else if (said) void this.#send();
		else {
			this.#go(this.#screens.firstQuestion());
			this.#tell(this.#words.nothing ?? "");
		}
	}

	async #send(): Promise<void> {
		const seconds = (performance.now() - this.#began) / 1_000;
		const answer = answerOf(this.#form, this.#lembar, seconds);
		const kept = await this.#queue
			.then((queue) => queue?.keep(answer).then(() => true))
			.catch(() => false);
		// A device that keeps nothing sends as any form does.
		if (!kept) return this.#form.submit();
		this.#blank();
		this.#begin(false);
		const thanks = this.#part("thanks");
		thanks.hidden = false;
		thanks.querySelector("h2")?.focus();
		this.#thanks = setTimeout(() => void this.#reset(), thanked);
		void this.#flush();
	}

	/** Nothing that was said is left on the page; who comes next has a key and a start of their own. */
	#blank(): void {
		clearTimeout(this.#thanks);
		this.querySelector("dialog")?.close();
		this.#form.reset();
		for (const fold of this.#form.querySelectorAll("details"))
			fold.open = false;
		this.#lembar = newKey();
		this.#began = 0;
		this.#show(-1);
	}

	/** For the next person, in the language in which the tablet was set up. With network the page comes anew as well. */
	async #reset(): Promise<void> {
		this.#blank();
		this.#go(-1);
		const { pathname } = location;
		const there = await fetch(pathname, {
			method: "HEAD",
			signal: AbortSignal.timeout(patience),
		}).catch(() => null);
		// Meanwhile somebody may have begun.
		if (this.#isBusy()) return;
		if (there?.ok) return location.replace(pathname);
		if (this.dataset.page === pathname) return;
		const first = document.querySelector<HTMLAnchorElement>(
			`.lang a[href="${pathname}"]`,
		);
		if (first) await this.#speak(first);
	}

	/** The same screen in the other language, with what was answered so far. */
	async #speak(link: HTMLAnchorElement): Promise<void> {
		const page = await pageIn(link);
		if (!page) return location.assign(link.href);
		const typed = new FormData(this.#form);
		const { at } = this.#screens;
		const began = this.#began;
		become(page);
		const twin = document.querySelector<KioskForm>("kiosk-form");
		if (twin) twin.#goOn(typed, at, began);
	}

	#goOn(typed: FormData, at: number, began: number): void {
		fill(this.#form, typed);
		this.#began = began;
		if (at >= 0) this.#go(at);
	}

	async #flush(): Promise<void> {
		const queue = await this.#queue;
		if (!queue) return;
		if ((await this.#count(queue)) > 0)
			await sendWaiting(queue, location.pathname);
		if (!this.#waits || (await this.#count(queue)) > 0) return;
		this.#waits = false;
		this.#tell(this.#words.sent ?? "");
	}

	async #count(queue: Queue<Waiting>): Promise<number> {
		const n = await queue.count();
		if (n > 0) {
			this.#waits = true;
			this.#tell(this.#say(n === 1 ? "one" : "many", n));
		}
		return n;
	}

	/** So that the page opens without network, and in both languages. */
	async #keep(): Promise<void> {
		const { page } = this.dataset;
		if (!page) return;
		const languages = document.querySelectorAll<HTMLAnchorElement>(".lang a");
		const kept = await keepPage({
			worker: `${page}/pekerja.js`,
			scope: page,
			kept: `${page}/kosong`,
			besides: [...languages].map(({ pathname }) => `${pathname}/kosong`),
		});
		if (kept) this.dataset.kept = "";
	}

	/** Whether there is anything that the next person must not see. */
	#isBusy = (): boolean => this.#screens.at >= 0 || isTouched(this.#form);

	#tell(words: string): void {
		const line = this.#part("waiting");
		if (line.textContent !== words) line.textContent = words;
	}

	#say = (key: string, n: number, of = 0): string =>
		(this.#words[key] ?? "").replace("##", String(of)).replace("#", String(n));

	#part = (name: string): HTMLElement =>
		this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;
}

customElements.define("kiosk-form", KioskForm);
