/**
 * A button beside each question that reads it and its answers aloud, where the device has a voice for the language of
 * the page. It never starts by itself, and is quiet as soon as somebody goes elsewhere.
 */
class ReadAloud extends HTMLElement {
	readonly #end = new AbortController();

	connectedCallback(): void {
		if (!("speechSynthesis" in window)) return;
		const { signal } = this.#end;
		speechSynthesis.addEventListener("voiceschanged", () => this.#offer(), {
			signal,
		});
		// A field, another question, another page: whoever moves on listens no longer.
		document.addEventListener("focusin", ({ target }) => hush(target), {
			signal,
		});
		addEventListener("pagehide", () => hush(null), { signal });
		this.#offer();
	}

	disconnectedCallback(): void {
		hush(null);
		this.#end.abort();
	}

	#offer(): void {
		const { lang } = document.documentElement;
		const voice = voiceOf(lang);
		if (!voice || document.querySelector(".listen")) return;
		for (const legend of document.querySelectorAll("form > .field > legend")) {
			const button = document.createElement("button");
			button.type = "button";
			button.className = "btn outlined small listen";
			button.textContent = this.dataset.words ?? "";
			button.ariaLabel = `${button.textContent}: ${legend.textContent}`;
			button.ariaPressed = "false";
			button.addEventListener("click", () => {
				const stop = button.ariaPressed === "true";
				hush(null);
				if (!stop) speak(button, textOf(legend), voice);
			});
			legend.after(button);
		}
	}
}

/** Android calls Indonesian `in` as well, and writes `id_ID`. */
const voiceOf = (lang: string): SpeechSynthesisVoice | undefined =>
	speechSynthesis
		.getVoices()
		.find((voice) =>
			(lang === "id" ? /^(id|in|ind)\b/i : /^en\b/i).test(
				voice.lang.replace("_", "-"),
			),
		);

/** The question, then each answer: a full stop between them makes the voice rest. */
const textOf = (legend: Element): string =>
	[legend, ...(legend.parentElement?.querySelectorAll("label") ?? [])]
		.map((part) => part.textContent?.trim())
		.join(". ");

function speak(
	button: HTMLButtonElement,
	text: string,
	voice: SpeechSynthesisVoice,
): void {
	const words = new SpeechSynthesisUtterance(text);
	Object.assign(words, { voice, lang: voice.lang, rate: 0.9 });
	words.onend = words.onerror = () => {
		button.ariaPressed = "false";
	};
	button.ariaPressed = "true";
	speechSynthesis.speak(words);
}

function hush(gone: EventTarget | null): void {
	if (gone instanceof Element && gone.ariaPressed === "true") return;
	speechSynthesis.cancel();
	for (const button of document.querySelectorAll(".listen"))
		button.ariaPressed = "false";
}

customElements.define("read-aloud", ReadAloud);
