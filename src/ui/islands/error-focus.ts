/**
 * Brings the reader to the error summary. Never takes the focus from somebody who is already typing:
 * on a slow line the script may arrive long after the page.
 */
class ErrorFocus extends HTMLElement {
	connectedCallback(): void {
		if (document.activeElement && document.activeElement !== document.body)
			return;
		if (location.hash) return;
		this.querySelector<HTMLElement>("[role=alert]")?.focus();
	}
}

customElements.define("error-focus", ErrorFocus);
