/** Copies a code that is shown once, where the browser lets a page do so; says that it is done. */
class CopyCode extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector("button");
		const { code, done } = this.dataset;
		if (!button || !navigator.clipboard || code === undefined) return;
		const says = document.createElement("span");
		says.role = "status";
		this.append(says);
		button.hidden = false;
		button.addEventListener("click", () => {
			navigator.clipboard.writeText(code).then(
				() => {
					says.textContent = ` ${done}`;
				},
				// Not allowed here: the code can still be selected.
				() => {
					button.hidden = true;
				},
			);
		});
	}
}

customElements.define("copy-code", CopyCode);
