/**
 * Fills in the number of a slip that was scanned. It stands behind the mark of the address, which no browser sends;
 * it is taken out of the address at once, so that it stays neither in the bar nor in the history.
 */
class SlipCode extends HTMLElement {
	connectedCallback(): void {
		const [, code] = /^#K([0-9A-Z]{17})$/.exec(location.hash) ?? [];
		if (code === undefined) return;
		history.replaceState(null, "", location.pathname + location.search);
		const field = this.querySelector<HTMLInputElement>("input[name=karcis]");
		if (!field) return;
		field.value = code.replace(/.{4}(?=.)/g, "$& ");
		this.querySelector("button")?.focus();
	}
}

customElements.define("slip-code", SlipCode);
