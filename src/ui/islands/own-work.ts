import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/**
 * Computes what the page asks of the device, while the person reads: what they send need then not be looked at first.
 * They may send at any moment; without it they are heard as well.
 */
class OwnWork extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const field = this.querySelector("input");
		const { task, done } = this.dataset;
		// Outside of a safe connection a browser computes nothing.
		if (!field || field.value || !task || !globalThis.crypto?.subtle) return;
		const says = this.querySelector("p");
		if (says) says.hidden = false;
		const challenge: Challenge = JSON.parse(task);
		const solution = await solveChallenge({ challenge, deriveKey });
		if (!solution) return;
		field.value = JSON.stringify({ challenge, solution });
		if (says) says.textContent = done ?? "";
	}
}

customElements.define("own-work", OwnWork);
