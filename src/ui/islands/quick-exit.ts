/** Presses of the Escape key that lead out, each so many milliseconds after the one before at most. */
const presses = 3;
const pause = 1_500;

/**
 * The way out of the room: the page is empty at once, and its place in the history is taken by where it leads. Three
 * presses of Escape do the same, wherever the focus is.
 */
class QuickExit extends HTMLElement {
	readonly #end = new AbortController();

	connectedCallback(): void {
		const link = this.querySelector("a");
		if (!link) return;
		const { signal } = this.#end;
		const leave = (): void => {
			document.title = " ";
			document.body.replaceChildren();
			location.replace(link.href);
		};
		link.addEventListener(
			"click",
			(event) => {
				event.preventDefault();
				leave();
			},
			{ signal },
		);
		// A telephone has no such key.
		if (matchMedia("(pointer: fine)").matches) {
			const keys = document.createElement("span");
			keys.className = "meta";
			keys.textContent = ` ${this.dataset.keys ?? ""}`;
			this.append(keys);
		}
		let pressed = 0;
		let last = 0;
		addEventListener(
			"keydown",
			({ key, repeat, timeStamp }) => {
				if (repeat) return;
				pressed =
					key === "Escape" ? (timeStamp - last <= pause ? pressed + 1 : 1) : 0;
				last = timeStamp;
				if (pressed >= presses) leave();
			},
			{ capture: true, signal },
		);
		// Whoever goes back asks the server, and not the memory of the browser.
		addEventListener(
			"pageshow",
			({ persisted }) => {
				if (persisted) location.reload();
			},
			{ signal },
		);
	}

	disconnectedCallback(): void {
		this.#end.abort();
	}
}

customElements.define("quick-exit", QuickExit);
