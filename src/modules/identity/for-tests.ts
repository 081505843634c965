import { at } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { addressHeader } from "./gate.ts";
import { createIdentity, type IdentitySettings } from "./identity.ts";
import { seedPeople } from "./samples.ts";
import { codeAt, stepAt } from "./totp.ts";

export const origin = "http://localhost:8080";

/** A world with the sample units and people, and a sign-in on it. The clock is the machine's, as the sessions' is. */
export async function openPeople(
	mode: "demo" | "production" = "demo",
	also: Pick<IdentitySettings, "passwords" | "now"> = {},
) {
	const world = await openTestWorld();
	const cx = at(world.cx, new Date());
	await seedUnits(cx);
	await seedPeople(cx);
	const settings = {
		db: cx.db,
		secret: "a-secret-of-tests-only-9f8e7d6c5b4a3210-zyxw",
		origin,
		mode,
		newId: cx.newId,
		...also,
	};
	return {
		cx,
		settings,
		identity: createIdentity(settings),
		[Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
	};
}

/** A browser that keeps cookies, at an address of its own. */
export class Browser {
	readonly #cookies = new Map<string, string>();
	readonly #address: string;

	constructor(address = "203.0.113.7") {
		this.#address = address;
	}

	get request(): Request {
		const cookie = [...this.#cookies]
			.map(([name, value]) => `${name}=${value}`)
			.join("; ");
		return new Request(origin, {
			headers: {
				[addressHeader]: this.#address,
				...(cookie ? { cookie } : {}),
			},
		});
	}

	keep(cookies: readonly string[]): void {
		for (const cookie of cookies) {
			const [pair = "", ...attributes] = cookie.split(";");
			const [name = "", ...value] = pair.split("=");
			if (
				attributes.some(
					(attribute) => attribute.trim().toLowerCase() === "max-age=0",
				)
			)
				this.#cookies.delete(name);
			else this.#cookies.set(name, value.join("="));
		}
	}
}

/** Six digits as an authenticator app makes them, from the text that the page shows. */
export function codeFor(text: string, now = Date.now()): string {
	const bits = [...text.replace(/ /g, "")].map((sign) =>
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
			.indexOf(sign)
			.toString(2)
			.padStart(5, "0"),
	);
	const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) =>
		Number.parseInt(byte, 2),
	);
	return codeAt(Uint8Array.from(bytes), stepAt(now));
}
