/**
 * The language link in the head of the page does what the button at the end of the form does: the same page in the
 * other language, with everything that was answered.
 */
class OtherLanguage extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector("button");
		const link = document.querySelector(`.lang [hreflang="${button?.value}"]`);
		link?.addEventListener("click", (event) => {
			event.preventDefault();
			button?.click();
		});
	}
}

customElements.define("other-language", OtherLanguage);
