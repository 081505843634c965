import type { Message, Messenger, Outcome } from "./messenger.ts";

interface Gateway {
	readonly url: string;
	readonly token: string;
	/** For everything together, in milliseconds. */
	readonly patience?: number;
}

/**
 * A gateway of short messages that takes JSON: `{"from", "to", "text"}` with a bearer token, and the id of the message as
 * `idempotency-key`. Tested against a server of the tests, and with no provider.
 */
export const smsBy =
	({ from, ...gateway }: Gateway & { readonly from: string }): Messenger =>
	(message) =>
		post(gateway, message, { from, to: message.to, text: message.text });

/**
 * WhatsApp by the Cloud API: whoever did not write first may only be sent a template that was approved, so the words are
 * the provider's copy of ours, by its name and language. Tested against a server of the tests, and with no provider.
 */
export const whatsappBy =
	({
		template,
		...gateway
	}: Gateway & { readonly template: string }): Messenger =>
	(message) =>
		post(gateway, message, {
			messaging_product: "whatsapp",
			to: message.to.slice(1),
			type: "template",
			template: { name: template, language: { code: message.lang } },
		});

async function post(
	{ url, token, patience = 15_000 }: Gateway,
	{ id }: Message,
	body: unknown,
): Promise<Outcome> {
	try {
		const response = await fetch(url, {
			method: "POST",
			redirect: "manual",
			signal: AbortSignal.timeout(patience),
			headers: {
				authorization: `Bearer ${token}`,
				"content-type": "application/json",
				"idempotency-key": id,
			},
			body: JSON.stringify(body),
		});
		// Of what it answers only the number is read.
		await response.body?.cancel();
		return outcomeOf(response.status);
	} catch {
		return "later";
	}
}

/** A number that is none, and what was asked wrongly, gets through at no later time; a token that was taken away may. */
export function outcomeOf(status: number): Outcome {
	if (status >= 200 && status < 300) return "sent";
	return [400, 404, 410, 413, 422].includes(status) ? "refused" : "later";
}
