/**
 * Brings the reader to the error summary. Never takes the focus from somebody who is already typing:
 * on a slow line the script may arrive long after the page. Nor from a box that waits for the next scan.
 */
class ErrorFocus extends HTMLElement {
	connectedCallback(): void {
		if (document.activeElement && document.activeElement !== document.body)
			return;
		if (location.hash || document.querySelector("[autofocus]")) return;
		this.querySelector<HTMLElement>("[role=alert]")?.focus();
	}
}

customElements.define("error-focus", ErrorFocus);
